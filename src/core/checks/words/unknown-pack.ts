import { isScalar, oneOrMany } from '../../document/walk';
import { packs } from '../../knowledge/packs/list';
import { closest } from '../../language/closest';
import { listed } from '../../language/listed';
import { say } from '../../language/say';
import { write } from '../../writing/value';
import type { Check } from '../check';

export const unknownPack: Check = {
  code: 'unknown-pack',
  title: 'A pack that there is not',
  severity: 'error',
  explanation:
    'Under `packs`, the review file names the packs that the review uses, each by its short name. A name that no pack has brings nothing: its measures, models and words are neither offered nor checked. The completion lists all packs.',
  *find(file) {
    if (file.kind !== 'review') return;
    const known = packs.map(({ id }) => id);
    for (const node of oneOrMany(file.sections.get('packs')?.value)) {
      if (!isScalar(node) || node.text === '' || known.includes(node.text)) continue;
      const meant = closest(node.text.toLowerCase(), known);
      const all = listed(
        known.map((id) => `“${id}”`),
        'and',
      );
      yield {
        span: node.span,
        message:
          meant === undefined
            ? say`There is no pack “${node.text}”, so nothing of it is known here. What there is: ${all}. Take the name out, or write one of these.`
            : say`There is no pack “${node.text}”, so nothing of it is known here. Did you mean “${meant}”?`,
        fixes:
          meant === undefined
            ? []
            : [{ title: say`Write “${meant}”`, kind: 'spelling', edits: [write(node.span, meant)] }],
      };
    }
  },
};
