/** How a team's own tool judges the whole: the worst domain, points in bands, a table that counts, or not at all. */
import type { Node, Span } from '../../document/document';
import { isBlank, isSequence, itemsOf, oneOrMany, pairOf, pairsOf, textAt, textOf, valueOf } from '../../document/walk';
import type { Band, CountRow, Domain, OverallRule } from '../../knowledge/instrument';
import { exact } from '../../knowledge/judge/add-points';
import { listed } from '../../language/listed';
import { say } from '../../language/say';
import type { Report } from './own-field-definition';
import { MOST_QUESTIONS, quotedList } from './own-tool-domains';
import { textsAt } from './tool-words';

export function overallIn(
  node: Node,
  isChecklist: boolean,
  domains: readonly Domain[],
  levels: readonly string[],
  report: Report,
): OverallRule {
  const overall = valueOf(node, 'overall');
  const counted = domains.filter(({ scale }) => scale === undefined);
  const points = pointsIn(overall, counted, report);
  const bands = bandsIn(overall);
  const rows = rowsIn(overall, counted, report);
  const written = valueOf(overall, 'rule');
  const rule = textOf(written) ?? usualRule(bands.length > 0, rows.length > 0, isChecklist);
  const at = pairOf(overall, 'bands') ?? pairOf(node, 'overall');
  const missing = (message: string) => report({ span: written?.span ?? at?.key.span ?? node.span, message });
  if (rule === 'points') {
    if (bands.length === 0) missing(NO_BANDS());
    else reportGaps(bands, counted, points, overall ?? node, report);
    const order = textsAt(overall, 'levels');
    return {
      rule: 'points',
      points,
      bands: bands.map(({ band }) => band),
      order: order.length > 0 ? order : bands.map(({ band }) => band.judgement),
    };
  }
  const isBegun = pairOf(overall, 'points') !== undefined || pairOf(overall, 'bands') !== undefined;
  if (written === undefined && isBegun && rows.length === 0) missing(NO_BANDS());
  if (rule === 'count') {
    if (rows.length > 0) return countRule(overall, rows, report);
    missing(
      say`It is not said how items or domains are counted, so there is no overall judgement. Write “rows”: each says how many of them have which levels, and what the whole is then.`,
    );
    return { rule: 'none' };
  }
  if (rule === 'worst domain' && isChecklist) {
    missing(
      say`The items of a checklist have answers and no levels, so that none is the worst. Write “rule: points” or “rule: count”, or leave it out.`,
    );
    return { rule: 'none' };
  }
  return rule === 'worst domain' ? { rule, order: levels } : { rule: 'none' };
}

const NO_BANDS = () =>
  say`It is not said what the sums are called, so there is no overall judgement. Write “bands”, for example “bands: {good: [5, 6], poor: [0, 4]}”.`;

function usualRule(hasBands: boolean, hasRows: boolean, isChecklist: boolean): string {
  if (hasBands) return 'points';
  if (hasRows) return 'count';
  return isChecklist ? 'none' : 'worst domain';
}

function pointsIn(
  overall: Node | undefined,
  domains: readonly Domain[],
  report: Report,
): Readonly<Record<string, number>> {
  const all = levelsAmong(domains);
  const written = pairsOf(valueOf(overall, 'points'));
  // Where all are blank, somebody is about to begin.
  const isBegun = written.some(({ value }) => !isBlank(value));
  return Object.fromEntries(
    written.flatMap(({ key, value }) => {
      const worth = Number(textOf(value));
      if (!all.includes(key.text))
        report({
          span: key.span,
          message: say`“${key.text}” is nothing that an item or a domain of this tool can be, so it never counts.`,
          instead: { written: key.text, known: all },
        });
      else if (isBegun && isBlank(value))
        report({
          span: key.span,
          message: say`It is not said what “${key.text}” counts, so it counts nothing. Write a number behind it.`,
        });
      return textOf(value) !== undefined && Number.isFinite(worth) ? [[key.text, worth] as const] : [];
    }),
  );
}

function levelsAmong(domains: readonly Domain[]): string[] {
  return [...new Set(domains.flatMap(({ judgements = [] }) => judgements))];
}

interface WrittenRow {
  readonly row: CountRow;
  readonly span: Span;
  /** It has no condition. */
  readonly isOpen: boolean;
}

function rowsIn(overall: Node | undefined, domains: readonly Domain[], report: Report): WrittenRow[] {
  const all = levelsAmong(domains);
  return itemsOf(valueOf(overall, 'rows'))
    .slice(0, MOST_ROWS)
    .flatMap((item): WrittenRow[] => {
      const judgement = textAt(item, 'level');
      if (judgement === undefined) {
        report({ span: item.span, message: say`It is not said behind “level” what the whole is when this row holds.` });
        return [];
      }
      const levels = known(oneOrMany(valueOf(item, 'have')), all, report);
      const keys = domains.map(({ key }) => key);
      const among = known(oneOrMany(valueOf(item, 'among')), keys, report);
      const isOpen = valueOf(item, 'have') === undefined;
      if (!isOpen && levels.length === 0) return [];
      const least = isOpen ? 0 : Math.max(1, Math.round(Number(textAt(item, 'at_least') ?? 1)) || 1);
      const most = among.length > 0 ? among.length : domains.length;
      if (least > most)
        report({
          span: item.span,
          message: say`This row can never hold: it takes ${least}, and there are only ${most} that could count.`,
        });
      const permits = textsAt(item, 'or');
      const ids = domains.filter(({ key }) => among.includes(key)).map(({ id }) => id);
      const row = {
        least,
        levels,
        judgement,
        ...(ids.length > 0 && { among: ids }),
        ...(permits.length > 0 && { permits }),
        inWords: textAt(item, 'in_words') ?? wordsOf(least, levels, most, among.length > 0),
      };
      return [{ row, span: item.span, isOpen }];
    });
}

/** More than any tool needs; what is tried grows with what they count. */
const MOST_ROWS = 12;
const MOST_WAYS = 5000;

function wordsOf(least: number, levels: readonly string[], most: number, isPart: boolean): string {
  if (least === 0) return say`no other row holds`;
  const which = quotedList(levels);
  return isPart
    ? say`at least ${least} of the ${most} that count here have ${which}`
    : say`at least ${least} have ${which}`;
}

function known(written: readonly Node[], words: readonly string[], report: Report): string[] {
  return written.flatMap((each) => {
    const word = textOf(each);
    if (word !== undefined && words.includes(word)) return [word];
    report({
      span: each.span,
      message: say`“${word ?? ''}” is nothing that can count here. There are ${quotedList(words)}.`,
      instead: { written: word ?? '', known: words },
    });
    return [];
  });
}

function countRule(overall: Node | undefined, rows: readonly WrittenRow[], report: Report): OverallRule {
  const open = rows.findIndex(({ isOpen }) => isOpen);
  const last = rows.at(-1);
  const behind = open < 0 ? undefined : rows[open + 1];
  if (behind)
    report({
      span: behind.span,
      message: say`This row can never decide: row ${open + 1} holds always, and comes first. Put it before that one, or take it out.`,
    });
  if (last && open < 0)
    report({
      span: last.span,
      message: say`Where no row holds, there is no level. Add a last row without “have”, which holds where no other does.`,
    });
  if (rows.reduce((ways, { row }) => ways * (row.least + 1), 1) > MOST_WAYS) {
    report({
      span: last?.span ?? { start: 0, end: 0 },
      message: say`These rows count in so many ways that they cannot be tried, so there is no overall judgement. Take fewer rows, or smaller numbers.`,
    });
    return { rule: 'none' };
  }
  const written = textsAt(overall, 'levels');
  const used = [...new Set(rows.flatMap(({ row }) => [row.judgement, ...(row.permits ?? [])]))];
  const strange = written.length > 0 ? used.find((level) => !written.includes(level)) : undefined;
  if (strange !== undefined && last)
    report({
      span: last.span,
      message: say`“${strange}” stands in a row and not under “levels” of the whole: ${listed(written, 'and')}.`,
    });
  const order = written.length > 0 ? [...new Set([...written, ...used])] : [...used].reverse();
  return { rule: 'count', rows: rows.map(({ row }) => row), order };
}

function bandsIn(overall: Node | undefined): { band: Band; span: Span }[] {
  return pairsOf(valueOf(overall, 'bands'))
    .slice(0, MOST_QUESTIONS)
    .flatMap(({ key, value }) => {
      const [least, most] = isSequence(value) ? value.items.map((item) => Number(textOf(item))) : [];
      if (least === undefined || most === undefined || !Number.isFinite(least + most)) return [];
      return [{ band: { judgement: key.text, least, most }, span: key.span }];
    });
}

/** Sums that lie in no band, or in two: tried for each that the answers can make. */
function reportGaps(
  bands: readonly { band: Band; span: Span }[],
  domains: readonly Domain[],
  points: Readonly<Record<string, number>>,
  at: Node,
  report: Report,
): void {
  const worth = domains.map(({ judgements = [] }) => judgements.map((level) => points[level] ?? 0));
  const sums = possibleSums(worth);
  const [least = 0, most = 0] = [sums[0], sums.at(-1)];
  for (const { band, span } of bands) {
    if (band.most < least || band.least > most)
      report({
        span,
        message: say`“${band.judgement}” can never come out: the sum lies between ${least} and ${most}.`,
      });
  }
  for (const sum of sums) {
    const holding = bands.filter(({ band }) => band.least <= sum && sum <= band.most);
    if (holding.length === 1) continue;
    report({
      span: holding[1]?.span ?? bands[0]?.span ?? at.span,
      message:
        holding.length === 0
          ? say`The sum can be ${sum}, which lies in no band. Complete the bands: from ${least} to ${most}.`
          : say`The sum ${sum} lies in two bands. Each sum belongs in one.`,
    });
    return;
  }
}

/** From the lowest to the highest. Of so many that nobody could count them, only those two and what is whole between them. */
function possibleSums(worth: readonly (readonly number[])[]): readonly number[] {
  let sums: ReadonlySet<number> = new Set([0]);
  for (const each of worth.filter(({ length }) => length > 0)) {
    const next = new Set<number>();
    for (const sum of sums) for (const points of each) next.add(exact(sum + points));
    if (next.size > MOST_SUMS) return wholeBetween(worth);
    sums = next;
  }
  return [...sums].sort((a, b) => a - b);
}

function wholeBetween(worth: readonly (readonly number[])[]): readonly number[] {
  const least = exact(worth.reduce((sum, each) => sum + (each.length > 0 ? Math.min(...each) : 0), 0));
  const most = exact(worth.reduce((sum, each) => sum + (each.length > 0 ? Math.max(...each) : 0), 0));
  const count = Math.min(Math.max(Math.floor(most) - Math.ceil(least) + 1, 0), MOST_SUMS);
  const whole = Array.from({ length: count }, (_, index) => Math.ceil(least) + index);
  return [...new Set([least, ...whole, most])];
}

const MOST_SUMS = 1000;
