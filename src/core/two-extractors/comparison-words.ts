/** The comparison of two people's work as it is told in words: the same list in the terminal and in the editor. */
import { counted } from '../language/counted';
import { say } from '../language/say';
import type { RecordView, Review } from '../review/review';
import {
  type ComparedCounts,
  type ComparedDatum,
  type ComparedState,
  comparisonOf,
  countsOfComparison,
} from './comparison';
import { leadsTo } from './leads-to';
import { settledInWords } from './settled';
import { supportsOf } from './supports';
import { placeInWords } from './titles';
import { valueInWords } from './value-words';

/** What one person wrote, with what belongs to it. */
export interface SaidByOne {
  readonly who: string;
  /** Empty where it was left blank. */
  readonly value: string;
  readonly supports: readonly string[];
  /** Of an answer: the judgement to which it leads; of a judgement: what the person's answers lead to. */
  readonly leadsTo: string | undefined;
  /** Where it stands; of what was left blank nowhere. */
  readonly source: { readonly file: string; readonly offset: number } | undefined;
}

/** One datum that is compared, in words. */
export interface ComparedInWords {
  readonly datum: ComparedDatum;
  /** “RoB 2”, “exhaustion-6m”, “Measurement”, “4.4”. */
  readonly place: readonly string[];
  /** What the field means: the question that is answered. */
  readonly meaning: string;
  readonly state: ComparedState;
  readonly said: readonly SaidByOne[];
  /** What the consensus says; empty where it says nothing. */
  readonly agreed: string;
  /** How it was settled, or to whom it was referred: “discussion, 31 January”. */
  readonly how: string;
}

/** Every datum of a record that several people gave, in words. */
export function comparisonInWords(record: RecordView, review: Review): readonly ComparedInWords[] {
  return comparisonOf(record, review).data.map((datum) => inWords(datum, record, review));
}

function inWords(datum: ComparedDatum, record: RecordView, review: Review): ComparedInWords {
  const { item, state, settled } = datum;
  const leads = leadsTo(item, review);
  const isJudgement = item.keys.at(-1) === 'judgement';
  return {
    datum,
    place: placeInWords(record.kind, item, review),
    meaning: item.field?.meaning ?? '',
    state,
    said: item.extractors.map((who) => {
      const given = item.given.get(who);
      return {
        who,
        value: valueInWords(given?.node),
        supports: given ? supportsOf(given) : [],
        leadsTo: (isJudgement ? leads.suggested : leads.answer).get(who),
        source: given && { file: given.file.path, offset: given.node.span.start },
      };
    }),
    agreed: valueInWords(item.agreed?.node),
    how: settled ? settledInWords(settled) : '',
  };
}

/** How many data of a record are in which state, those that are the same too. */
export function comparisonCounts(record: RecordView, review: Review): ComparedCounts & { readonly same: number } {
  const comparison = comparisonOf(record, review);
  const counts = countsOfComparison(comparison);
  return { ...counts, same: comparison.data.length - counts.differences };
}

/** “18 differences, 5 settled, 1 with RE”. */
export function countsInWords({ differences, settled, referred }: ComparedCounts): string {
  return [
    counted(differences, 'difference'),
    say`${settled} settled`,
    ...[...referred].map(([who, number]) => say`${number} with ${who}`),
  ].join(', ');
}

/** A record with what is compared in it, as lines for a terminal. @param which whether what is the same is told, too */
export function comparisonLines(record: RecordView, review: Review, which: 'differences' | 'all'): readonly string[] {
  const comparison = comparisonOf(record, review);
  const counts = countsOfComparison(comparison);
  const all = comparisonInWords(record, review);
  const told = all.filter(({ state }) => which === 'all' || isAmongDifferences(state));
  const same = all.length - counts.differences;
  return [
    `${record.id} · ${comparison.people.join(', ')}: ${countsInWords(counts)}; ${say`${same} the same, ${counts.toTakeOver} of them not in the consensus`}`,
    ...told.flatMap(linesOf),
    ...(comparison.hidden.length > 0
      ? [`  ${say`Not shown, because your own part is not done: ${comparison.hidden.join(', ')}.`}`]
      : []),
  ];
}

/** Whether something was, or is, to be settled. */
export function isAmongDifferences(state: ComparedState): boolean {
  return state === 'open' || state === 'settled' || state === 'referred';
}

function linesOf({ place, state, said, agreed, how }: ComparedInWords): string[] {
  const width = Math.max(...said.map(({ who }) => who.length));
  return [
    `  ${place.join(' · ')} [${stateInWords(state)}]`,
    ...said.map(({ who, value, supports, leadsTo }) =>
      [
        `    ${who.padEnd(width)}  ${value === '' ? say`(blank)` : value}`,
        leadsTo === undefined ? undefined : say`leads to ${leadsTo}`,
        ...supports,
      ]
        .filter((part) => part !== undefined)
        .join('  |  '),
    ),
    ...(agreed === '' && how === '' ? [] : [`    → ${[agreed, how].filter((part) => part !== '').join('  |  ')}`]),
  ];
}

/** For people. */
export function stateInWords(state: ComparedState): string {
  switch (state) {
    case 'open':
      return say`open`;
    case 'settled':
      return say`settled`;
    case 'referred':
      return say`referred`;
    case 'agreed':
      return say`the same`;
    case 'not taken over':
      return say`the same, not in the consensus`;
  }
}
