import { RECORD_KINDS } from '../../document/record';
import { isBlank, isMapping, pairsOf } from '../../document/walk';
import { recordFields } from '../../format/records';
import { closest } from '../../language/closest';
import { listed } from '../../language/listed';
import { say } from '../../language/say';
import type { Check } from '../check';

export const recordHeader: Check = {
  code: 'record-header',
  title: 'It is not said what the file is about',
  severity: 'error',
  explanation:
    'Every file says at its beginning what it is about and by which id others refer to it: `study: wykes-2018`, `intervention: practice-training` or `review: my-review`; a file that describes a tool of the team’s own, `tool: ward_check`. Exactly one of them stands there. Without it, nothing else in the file can be understood.',
  *find(file) {
    const { root } = file.document;
    if (root === undefined) return;
    const pairs = pairsOf(root);
    const heads = pairs.filter(({ key }) => RECORD_KINDS.some((kind) => kind === key.text));
    const [head, second] = heads;
    if (head && second) {
      yield {
        span: second.key.span,
        message: say`A file is about one thing, but both ${listed(
          heads.map(({ key }) => `“${key.text}”`),
          'and',
        )} stand here. Nothing in it can be assigned. Keep one, and put the rest into a file of its own.`,
        related: [{ file: file.path, span: head.key.span, message: say`“${head.key.text}” stands here.` }],
      };
    } else if (head === undefined) {
      const slip = pairs.find(({ key }) => !isSection(key.text) && closest(key.text, RECORD_KINDS) !== undefined);
      const meant = slip && closest(slip.key.text, RECORD_KINDS);
      const start = isMapping(root) ? (pairs[0]?.key.span ?? root.span) : root.span;
      yield {
        span: slip?.key.span ?? start,
        message: meant
          ? say`“${slip.key.text}” is not known here; “${meant}” was probably meant. Until the file says what it is about, nothing in it is read.`
          : /\.tool\.ya?ml$/.test(file.path)
            ? say`It is not said which tool this file describes, so nothing in it is read. Begin with “tool: ” and the name of its section in study files, for example “tool: ward_check”.`
            : say`It is not said what this file is about, so nothing in it is read. Begin with “study: ”, “intervention: ” or “review: ” and an id, for example “study: wykes-2018”.`,
        fixes: meant
          ? [{ title: say`Write “${meant}”`, kind: 'spelling', edits: [{ span: slip.key.span, text: meant }] }]
          : [],
      };
    } else if (isBlank(head.value)) {
      yield {
        span: head.key.span,
        message:
          head.key.text === 'tool'
            ? say`The tool has no name yet, so that no study can be appraised with it. Write the name of its section in study files in small letters, digits and underscores, for example “tool: ward_check”.`
            : say`The ${head.key.text} has no id yet, so that nothing can refer to it. Write a short name in lower-case letters, digits and hyphens, for example “${head.key.text}: wykes-2018”.`,
      };
    }
  },
};

/** Whether some kind of record has a section with this name: then nothing else was meant. */
function isSection(key: string): boolean {
  return Object.values(recordFields).some(({ fields }) => Object.hasOwn(fields, key));
}
