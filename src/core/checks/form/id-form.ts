import type { TextEdit } from '../../document/document';
import type { RecordFile } from '../../document/record';
import { isScalar, textOf } from '../../document/walk';
import type { IdField } from '../../fields/field';
import { asId, isId } from '../../fields/ids';
import { say } from '../../language/say';
import { REFERRING_FILES, referencesIn } from '../../review/names';
import { indexed, type Review } from '../../review/review';
import { write } from '../../writing/value';
import type { Check, Fix } from '../check';

export const idForm: Check = {
  code: 'id-form',
  title: 'An id that is not written as ids are',
  severity: 'error',
  explanation:
    'Ids are short names in lower-case letters, digits and hyphens, such as `wykes-2018`. So they can be typed anywhere, stand in file names, and look the same in every program. Words such as “not reported” cannot stand in place of an id.',
  *find(file, review, prepared) {
    for (const { node, field } of prepared.stepsOf('id')) {
      if (!isScalar(node)) continue;
      const written = textOf(node);
      if (written === undefined || isId(written)) continue;
      const id = asId(written);
      yield {
        span: node.span,
        message: say`“${written}” cannot be an id, because others refer to it: ids consist of lower-case letters, digits and hyphens, such as “wykes-2018”.`,
        fixes: id === '' ? [] : [rename(written, id, field, node.span, file, review)],
      };
    }
  },
};

/** The file's own references go along; where other files refer to it, only a person can decide. */
function rename(
  from: string,
  to: string,
  { of }: IdField,
  span: TextEdit['span'],
  file: RecordFile,
  review: Review,
): Fix {
  const elsewhere = indexed(review, REFERRING_FILES, `${of} ${from}`).some((path) => path !== file.path);
  const own = referencesIn(file).filter(({ target, name }) => target === of && name === from);
  return {
    title: say`Write “${to}”`,
    kind: elsewhere ? 'choice' : 'spelling',
    edits: [write(span, to), ...own.map(({ node }) => write(node.span, to))],
  };
}
