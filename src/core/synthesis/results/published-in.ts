/** What an entry of `meta_analysis` says was published, as plain data. */
import type { Node, Span } from '../../document/document';
import { numberAt, numberOf } from '../../document/numbers';
import { itemsOf, textAt, textOf, valueOf } from '../../document/walk';

/** The numbers of a summary that can be compared. */
export type SummaryNumber =
  | 'value'
  | 'lower'
  | 'upper'
  | 'p'
  | 'tau2'
  | 'q'
  | 'df'
  | 'i2'
  | 'prediction lower'
  | 'prediction upper'
  | 'events of the intervention'
  | 'events of the comparator'
  | 'people of the intervention'
  | 'people of the comparator';

export interface PublishedNumber {
  /** As written. */
  readonly text: string;
  readonly number: number;
  readonly span: Span;
}

export type PublishedNumbers = ReadonlyMap<SummaryNumber, PublishedNumber>;

export interface PublishedSummary {
  readonly all: PublishedNumbers;
  readonly subgroups: readonly { readonly name: string; readonly numbers: PublishedNumbers }[];
  /** Of the test between subgroups. */
  readonly between: ReadonlyMap<'q' | 'df' | 'p', PublishedNumber>;
  /** Of the intervals, in per cent. */
  readonly level: number;
}

/** @param entry of `meta_analysis` @returns nothing where it says nothing of it */
export function publishedIn(entry: Node): PublishedSummary | undefined {
  const published = valueOf(entry, 'published');
  if (published === undefined) return undefined;
  const subgroups = itemsOf(valueOf(published, 'subgroups')).flatMap((node) => {
    const name = textAt(node, 'subgroup');
    return name === undefined ? [] : [{ name, numbers: numbersIn(node) }];
  });
  const between = valueOf(published, 'subgroup_test');
  return {
    all: numbersIn(published),
    subgroups,
    between: new Map(
      (['q', 'df', 'p'] as const).flatMap((key) => {
        const found = numberAtNode(valueOf(between, key));
        return found === undefined ? [] : [[key, found] as const];
      }),
    ),
    level: numberAt(published, 'ci_level') ?? 95,
  };
}

/** Of each key, which numbers stand behind it. */
const NUMBERS: readonly (readonly [key: string, ...of: readonly SummaryNumber[]])[] = [
  ['value', 'value'],
  ['ci', 'lower', 'upper'],
  ['p', 'p'],
  ['tau2', 'tau2'],
  ['q', 'q'],
  ['df', 'df'],
  ['i2', 'i2'],
  ['prediction', 'prediction lower', 'prediction upper'],
  ['events', 'events of the intervention', 'events of the comparator'],
  ['analysed', 'people of the intervention', 'people of the comparator'],
];

function numbersIn(node: Node): PublishedNumbers {
  return new Map(
    NUMBERS.flatMap(([key, ...of]) => {
      const value = valueOf(node, key);
      const nodes = of.length === 1 ? [value] : itemsOf(value);
      return of.flatMap((what, index): (readonly [SummaryNumber, PublishedNumber])[] => {
        const found = numberAtNode(nodes[index]);
        return found === undefined ? [] : [[what, found]];
      });
    }),
  );
}

function numberAtNode(node: Node | undefined): PublishedNumber | undefined {
  const number = numberOf(node);
  return node === undefined || number === undefined ? undefined : { text: textOf(node) ?? '', number, span: node.span };
}
