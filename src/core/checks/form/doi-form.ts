import { isScalar, textOf } from '../../document/walk';
import { isMissingWord } from '../../fields/field';
import { say } from '../../language/say';
import { canonicalDoi, isDoi } from '../../review/doi';
import { write } from '../../writing/value';
import type { Check } from '../check';
import { keyOf } from '../reading/form';

export const doiForm: Check = {
  code: 'doi-form',
  title: 'A DOI that is not written as DOIs are',
  severity: 'warning',
  explanation:
    'A DOI begins with 10., a number and a slash. It is written without https://doi.org/ before it and without a full stop behind it, so that two mentions of one paper can be recognised as the same, and links can be made from it.',
  *find(_file, _review, prepared) {
    for (const { node, path } of prepared.stepsOf('text')) {
      if (keyOf(path) !== 'doi' || !isScalar(node)) continue;
      const written = textOf(node);
      if (written === undefined || isMissingWord(written) || isDoi(written)) continue;
      const doi = canonicalDoi(written);
      yield {
        span: node.span,
        message:
          doi === undefined
            ? say`“${written}” is not a DOI, so that no link can be made from it. A DOI begins with 10., a number and a slash, for example 10.1136/bmj.l4898. Other addresses belong under “url”.`
            : say`A DOI is written on its own: ${doi}. With more around it, two mentions of one paper are not recognised as the same.`,
        fixes:
          doi === undefined ? [] : [{ title: say`Write “${doi}”`, kind: 'spelling', edits: [write(node.span, doi)] }],
      };
    }
  },
};
