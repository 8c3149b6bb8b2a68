/** Every quotation of an extraction file, with what there is to know for looking it up. */
import type { Mapping, Node, Path, Scalar } from '../document/document';
import type { RecordFile } from '../document/record';
import { isMapping, isScalar, itemsOf, oneOrMany, pairsOf, textOf, valueOf } from '../document/walk';
import { inTree, knownReport, type Review, workedOut } from '../review/review';
import type { Finding, ReportState } from './finding';
import { type MeantReport, prepareReportAt } from './report-meant';

/** A `quote` of a `support`. */
export interface QuotationAsked {
  /** The entry of `support` in which it stands. */
  readonly entry: Mapping;
  /** Where the quotation stands, and its words. */
  readonly node: Scalar;
  readonly quote: string;
  /** What `page` says. */
  readonly page?: Scalar;
  /** Of the entry, from the root of the file. */
  readonly path: Path;
  /** What the support stands beside. */
  readonly holder: Mapping;
  /** The keys of the holder that it backs; absent where it backs all. */
  readonly keys?: readonly string[];
  /** Where it is said to stand; absent where that is not known. */
  readonly report?: MeantReport;
}

/** In the order of the file. */
export function quotationsAsked(review: Review, file: RecordFile): readonly QuotationAsked[] {
  return workedOut(review, inTree(review, file), 'quotations asked', () => {
    const { root } = file.document;
    if (root === undefined || !file.document.text.includes('quote')) return [];
    const meant = prepareReportAt(review, file);
    const asked: QuotationAsked[] = [];
    askWithin(root, [], (holder, path) => asked.push(...asksOf(holder, path, meant)));
    return asked;
  });
}

/** Comes by every mapping that has a support, in the order of the file. @param path to the node: the same list, longer and shorter, on the whole way */
function askWithin(node: Node, path: (string | number)[], ask: (holder: Mapping, path: Path) => void): void {
  if (isMapping(node) && valueOf(node, 'support') !== undefined) ask(node, [...path]);
  for (const { key, value } of pairsOf(node)) askBelow(key.text, value, path, ask);
  const items = itemsOf(node);
  for (let index = 0; index < items.length; index++) askBelow(index, items[index] as Node, path, ask);
}

function askBelow(
  step: string | number,
  node: Node,
  path: (string | number)[],
  ask: (holder: Mapping, path: Path) => void,
): void {
  if (node.kind === 'scalar') return;
  path.push(step);
  askWithin(node, path, ask);
  path.pop();
}

function asksOf(holder: Mapping, path: Path, meant: (path: Path) => MeantReport | undefined): QuotationAsked[] {
  const support = valueOf(holder, 'support');
  if (support === undefined) return [];
  const isList = support.kind === 'sequence';
  return oneOrMany(support).flatMap((entry, index) => {
    const node = isMapping(entry) ? valueOf(entry, 'quote') : undefined;
    const quote = textOf(node);
    if (!isMapping(entry) || !isScalar(node) || quote === undefined) return [];
    const page = valueOf(entry, 'page');
    const keys = oneOrMany(valueOf(entry, 'for')).flatMap((key) => textOf(key) ?? []);
    const place = [...path, 'support', ...(isList ? [index] : [])];
    const report = meant(place);
    return [
      {
        entry,
        node,
        quote,
        path: place,
        holder,
        ...(isScalar(page) && { page }),
        ...(keys.length > 0 && { keys }),
        ...(report && { report }),
      },
    ];
  });
}

/** What is known of the file of a report, by its path from the review's folder. Nothing where nobody has looked yet. */
export function reportState(review: Review, path: string | undefined): ReportState | undefined {
  return path === undefined ? undefined : (knownReport(review, path) as ReportState | undefined);
}

/** What came of looking for a quotation; nothing where it was not looked for. */
export function findingOf(review: Review, { report, quote }: QuotationAsked): Finding | undefined {
  const state = reportState(review, report?.path);
  return state?.state === 'read' ? state.findings.get(quote) : undefined;
}
