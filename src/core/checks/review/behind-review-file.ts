import { counted } from '../../language/counted';
import { listed } from '../../language/listed';
import { say } from '../../language/say';
import type { Check } from '../check';
import { missingInFile } from '../reading/missing-keys';

/** More names would hide what the message says. */
const MOST_NAMES = 8;

export const behindReviewFile: Check = {
  code: 'behind',
  title: 'A file that is behind the review file',
  severity: 'information',
  explanation:
    'The review file says under `expects` which sections a record needs, and under `fields` which fields of its own every record needs (`required: true`). Where it names something new, the files that were written before lack it, and it would be forgotten. The repair adds the missing names without values, each at its usual place; the command “Add Missing Keys to All Files” does so for the whole review.',
  *find(file, review) {
    const missing = missingInFile(file, review);
    if (missing === undefined || file.idNode === undefined) return;
    const { keys, edits } = missing;
    const names = namesOf(keys);
    yield {
      span: file.idNode.span,
      message: say`The review expects ${names} here, but ${keys.length === 1 ? say`it is` : say`they are`} not in this file yet. Add what is missing; a line without a value says “not yet extracted”.`,
      fixes: [{ title: say`Add ${names}`, kind: 'choice', edits }],
    };
  },
};

function namesOf(keys: readonly string[]): string {
  const names = keys.slice(0, MOST_NAMES).map((key) => `“${key}”`);
  const more = keys.length - names.length;
  return listed(more > 0 ? [...names, counted(more, 'more section')] : names, 'and');
}
