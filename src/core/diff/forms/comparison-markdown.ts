/** A comparison as one comment on a pull request that is written anew with each push. */
import { counted, doesOrDo } from '../../language/counted';
import { say } from '../../language/say';
import type { Comparison } from '../changes/change';
import {
  byRecord,
  byTable,
  type Group,
  type PathOf,
  silentInWords,
  sumInWords,
  tablesLeftOut,
  unreadableInWords,
} from './arranged';
import { githubText } from './github-text';

/** By which a workflow finds its own comment again. Nobody sees it. */
export const COMMENT_MARK = '<!-- extraction-diff -->';

/** GitHub takes 65,536 characters; what stands in them is counted in another way there. */
export const LONGEST_COMMENT = 65_000;

/** So many lines of tables are read at once; more are folded. */
const MOST_OPEN = 20;

/** A part of the comment: lines below headings, which are left out one by one where there is no room. */
interface Part {
  readonly before: string;
  readonly after: string;
  readonly groups: readonly Group[];
  /** What is said of those that are left out. */
  readonly more: (count: number) => string;
}

/**
 * The comparison in Markdown: a hidden line that marks it, then what could not be compared, the facts by record, the tables,
 * and folded what says the same as before.
 * @returns at most {@link LONGEST_COMMENT} characters; whole items are left out, and it says how many
 */
export function comparisonMarkdown(comparison: Comparison, pathOf: PathOf): string {
  const head = `${COMMENT_MARK}\n### ${githubText(sumInWords(comparison))}\n${leftOutPart(comparison)}`;
  const parts = [
    unreadablePart(comparison, pathOf),
    factsPart(comparison),
    ...tableParts(comparison),
    silentPart(comparison),
  ];
  let text = head;
  let left = LONGEST_COMMENT - head.length - parts.length * RESERVED;
  for (const part of parts.filter(({ groups }) => groups.length > 0)) {
    const written = partText(part, left);
    text += written;
    left -= written.length;
  }
  return text;
}

/** What the frame of a part and the line about what is left out may take. */
const RESERVED = 300;

function partText({ before, after, groups, more }: Part, room: number): string {
  let [text, left, leftOut] = ['', room, 0];
  for (const { title, lines } of groups) {
    let heading = title === '' ? '' : `${text === '' ? '' : '\n'}**${githubText(title)}**\n\n`;
    for (const line of lines) {
      const item = `${heading}- ${githubText(line)}\n`;
      if (item.length > left) leftOut++;
      else {
        text += item;
        left -= item.length;
        heading = '';
      }
    }
  }
  const rest = leftOut > 0 ? `\n_${githubText(more(leftOut))}_\n` : '';
  return `\n${before}${text}${rest}${after}`;
}

function unreadablePart(comparison: Comparison, pathOf: PathOf): Part {
  const lines = unreadableInWords(comparison, pathOf);
  return {
    before: `**${githubText(say`Not compared, because it cannot be read`)}**\n\n`,
    after: '',
    groups: lines.length > 0 ? [{ title: '', lines }] : [],
    more: (count) => say`Not named here: ${count} more.`,
  };
}

function factsPart({ changes }: Comparison): Part {
  return {
    before: '',
    after: '',
    groups: byRecord(changes),
    more: (count) =>
      say`${counted(count, 'more change')} ${doesOrDo(count)} not fit in here; “extraction diff” tells all of them.`,
  };
}

/** Above the facts, which may leave no room below them. */
function leftOutPart(comparison: Comparison): string {
  const lines = tablesLeftOut(comparison).flatMap((each) => each.lines);
  return lines.map((line) => `\n${githubText(`${say`What it does to tables and figures`}: ${line}`)}\n`).join('');
}

function tableParts({ tables }: Comparison): Part[] {
  const title = githubText(say`What it does to tables and figures`);
  const more = (count: number) =>
    say`${counted(count, 'more cell or row', 'more cells and rows')} ${doesOrDo(count)} not fit in here.`;
  if (tables.length <= MOST_OPEN) return [{ before: `#### ${title}\n\n`, after: '', groups: byTable(tables), more }];
  return [{ ...folded(`${title} (${tables.length})`), groups: byTable(tables), more }];
}

function silentPart({ silent, unspoken }: Comparison): Part {
  const words = silentInWords(silent);
  return {
    ...folded(githubText(say`Says the same as before: ${words}`)),
    groups: words === '' ? [] : byRecord(unspoken),
    more: (count) => say`Not named here: ${count} more.`,
  };
}

/** @param summary is Markdown already */
function folded(summary: string): Pick<Part, 'before' | 'after'> {
  return { before: `<details>\n<summary>${summary}</summary>\n\n`, after: '\n</details>\n' };
}
