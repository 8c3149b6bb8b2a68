/** The page on which two people compare what they extracted, and settle it: its content, drawn anew after each change. */
import { block, type Child, element, fragment, joined, type Markup, text } from '../figures/escape';
import { counted } from '../language/counted';
import { say } from '../language/say';
import type { RecordView, Review } from '../review/review';
import { comparisonOf, countsOfComparison } from '../two-extractors/comparison';
import {
  type ComparedInWords,
  comparisonInWords,
  countsInWords,
  isAmongDifferences,
  type SaidByOne,
  stateInWords,
} from '../two-extractors/comparison-words';
import { placeKey } from '../two-extractors/settled';

/** Which of them are shown. */
export type ShownData = 'differences' | 'all';

/** What stands below the bar of the page, as HTML in which all text is escaped. */
export function settlePage(record: RecordView, review: Review, shown: ShownData): string {
  const comparison = comparisonOf(record, review);
  const counts = countsOfComparison(comparison);
  const all = comparisonInWords(record, review);
  const told = all.filter(({ state }) => shown === 'all' || isAmongDifferences(state));
  const sections = [...new Set(told.map(({ place }) => place[0] ?? ''))];
  return block(
    'main',
    {},
    element('h1', {}, text(`${record.id} · ${comparison.people.join(', ')}`)),
    element('p', { id: 'counts', role: 'status' }, text(countsInWords(counts))),
    block(
      'p',
      { class: 'deeds' },
      button(
        { id: 'shown', 'data-do': 'show', 'data-which': shown === 'all' ? 'differences' : 'all' },
        shown === 'all' ? say`Only differences` : say`Also what is the same`,
      ),
      counts.toTakeOver > 0
        ? button(
            { id: 'take-over', 'data-do': 'take over' },
            say`Take over what both say: ${counted(counts.toTakeOver, 'value')}…`,
          )
        : undefined,
    ),
    hiddenNote(comparison.hidden),
    told.length === 0 ? element('p', { class: 'hint' }, text(say`There is no difference.`)) : undefined,
    ...sections.map((section) =>
      block(
        'section',
        {},
        element('h2', {}, text(section)),
        ...told.flatMap((each, index) => (each.place[0] === section ? [article(each, index)] : [])),
      ),
    ),
  );
}

function hiddenNote(hidden: readonly string[]): Markup | undefined {
  if (hidden.length === 0) return undefined;
  return element(
    'p',
    { class: 'hint' },
    text(say`Not shown, because your own part is not done: ${hidden.join(', ')}.`),
  );
}

function article(each: ComparedInWords, index: number): Markup {
  const { datum, place, meaning, state, said, agreed, how } = each;
  const key = placeKey(datum.item.place);
  const name = place.slice(1).join(' · ') || (place[0] ?? '');
  const words = `${name}, ${stateInWords(state)}`;
  return block(
    'article',
    { id: `d${index}`, 'data-place': key, 'data-state': state, tabindex: 0, 'aria-label': words },
    element('h3', {}, joined(text(name), element('span', { class: 'state' }, text(stateInWords(state))))),
    element('p', { class: 'meaning' }, text(meaning)),
    block('table', {}, block('tbody', {}, ...said.map(row))),
    agreed === '' && how === ''
      ? undefined
      : element('p', { class: 'agreed' }, text(`→ ${[agreed, how].filter((part) => part !== '').join(' · ')}`)),
    block('p', { class: 'deeds' }, ...deeds(each, index, key)),
  );
}

function row({ who, value, leadsTo, supports }: SaidByOne): Markup {
  const lines = [
    element('div', { class: value === '' ? 'blank' : 'value' }, text(value === '' ? say`(blank)` : value)),
    leadsTo === undefined ? undefined : element('div', { class: 'leads' }, text(say`leads to ${leadsTo}`)),
    ...supports.map((support) => element('div', { class: 'support' }, text(support))),
  ];
  return block('tr', {}, element('th', { scope: 'row' }, text(who)), element('td', {}, joined(...lines)));
}

/** What can be done; nothing where they say the same and the record that counts says so, too. */
function deeds({ datum, state, said, place }: ComparedInWords, index: number, key: string): readonly Child[] {
  const about = place.slice(1).join(' · ');
  const deed = (what: string, words: string, who?: string) =>
    button(
      {
        id: `d${index}-${what}${who ?? ''}`,
        'data-do': what,
        'data-place': key,
        'data-who': who,
        'aria-label': `${words}: ${about}`,
      },
      words,
    );
  const open = said.flatMap(({ who, source }) => (source ? [deed('open', say`Open ${who}`, who)] : []));
  if (state === 'agreed') return open;
  return [
    ...said.map(({ who }) => deed('take', say`Take ${who}`, who)),
    datum.item.kind === 'set' ? deed('both', say`Both`) : undefined,
    deed('type', say`Type…`),
    deed('refer', say`Refer to…`),
    ...open,
  ];
}

function button(attributes: Readonly<Record<string, string | undefined>>, words: string): Markup {
  return element('button', { type: 'button', ...attributes }, text(words));
}

/** Pieces of the page, for a page that has gone. */
export function nothingToSettle(): string {
  return fragment(element('p', { class: 'hint' }, text(say`There is nothing to compare any more.`)));
}
