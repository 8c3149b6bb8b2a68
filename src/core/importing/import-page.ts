/** The page that shows what an import would do, before anything is written: drawn anew after each choice. */
import { block, type Child, element, joined, type Markup, text } from '../figures/escape';
import { counted } from '../language/counted';
import { say, translated } from '../language/say';
import { type Loss, type Origin, originInWords, type Remark } from './found';
import type { Gone } from './gone-since';
import { longList, type MoreAsked, moreButton, shownOf } from './long-list';
import type { Duplicate } from './own-works';
import type { ImportPlan, SaidOtherwise } from './plan';
import { asBeforeInWords, cellsLost, hasNews, newLosses, planInWords } from './plan-words';

/** What is shown, and what can be chosen about it. */
export interface ImportView {
  /** The name of the file. */
  readonly source: string;
  /** Absent where the file cannot be read as it was asked for. */
  readonly plan?: ImportPlan;
  /** Why it cannot, in words. */
  readonly problem?: string;
  readonly choices: readonly ImportChoice[];
  /** Where new studies go, from the folder of the review on. */
  readonly into: string;
  /** How often more of its long lists was asked for. */
  readonly more?: MoreAsked;
}

/** A choice from a list, shown above the plan. */
export interface ImportChoice {
  /** By which the page says what was chosen. */
  readonly what: string;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly chosen: string;
}

/** So many cells that are lost for the same reason are on the page. */
const MOST_CELLS = 100;

/** So many places of one loss are named. */
const MOST_PLACES = 3;

/** What stands on the page, as HTML in which all text is escaped. */
export function importPage(view: ImportView): string {
  const { source, plan, problem, more = {} } = view;
  return block(
    'main',
    {},
    element('h1', {}, text(say`Import: ${source}`)),
    plan === undefined
      ? element('p', { id: 'problem', role: 'alert' }, text(problem ?? ''))
      : element('p', { id: 'counts', role: 'status' }, text(planInWords(plan))),
    block('div', { class: 'choices' }, ...view.choices.map(select), folderChoice(view.into)),
    block(
      'p',
      { class: 'deeds' },
      plan && writeButton(plan),
      button('cancel', plan && plan.write.length > 0 ? say`Cancel` : say`Close`),
      element('span', { class: 'hint' }, text(say`Nothing is written yet, and no file that is there is ever changed.`)),
    ),
    ...(plan === undefined
      ? []
      : [
          newFiles(plan, more),
          differing(plan, more),
          gone(plan.gone, more),
          duplicated(plan.duplicates, more),
          remarked(plan.remarks, more),
          lost(newLosses(plan)),
          same(plan, more),
          asBefore(plan, more),
        ]),
  );
}

/** Where nothing is new, what is shown can be kept as seen, so that the next import does not show it again. */
function writeButton(plan: ImportPlan): Child {
  const { write, remembers } = plan;
  if (write.length > 0) return button('write', say`Write ${counted(write.length, 'new file')}`, { class: 'primary' });
  if (remembers === undefined || !hasNews(plan)) return undefined;
  return button('write', say`Mark as seen`, {
    class: 'primary',
    'aria-label': say`Mark as seen: the next import shows only what has changed since`,
  });
}

function select({ what, label, options, chosen }: ImportChoice): Markup {
  return element(
    'label',
    {},
    element('span', {}, text(label)),
    element(
      'select',
      { id: `choose-${what}`, 'data-choose': what },
      ...options.map(({ value, label: words }) =>
        element('option', { value, selected: value === chosen ? 'selected' : undefined }, text(words)),
      ),
    ),
  );
}

function folderChoice(into: string): Markup {
  return element(
    'div',
    { class: 'folder' },
    element('span', {}, text(say`New studies go into`)),
    joined(
      element('code', {}, text(`${into}/`)),
      button('into', say`Change…`, { 'aria-label': say`Change the folder…` }),
    ),
  );
}

/** Each can be opened as the text that it will be. */
function newFiles({ write }: ImportPlan, more: MoreAsked): Child {
  return part(
    'new',
    counted(write.length, 'new file'),
    write.length,
    element(
      'p',
      { class: 'hint' },
      joined(
        text(say`Each opens as the text that it will be.`),
        text(' '),
        button('open all', say`Open all as one text`, { class: 'link' }),
      ),
    ),
    longList({ id: 'write', entries: write, more }, ({ path }) => button('open', path, { class: 'link', about: path })),
  );
}

/** What the source says otherwise than files that are there. */
function differing({ differs }: ImportPlan, more: MoreAsked): Child {
  const list = { id: 'differs', entries: differs, more };
  return part(
    'differs',
    differs.length === 1
      ? say`1 file is there already, and the source says otherwise`
      : say`${differs.length} files are there already, and the source says otherwise`,
    differs.length,
    element(
      'p',
      { class: 'hint' },
      joined(
        text(
          say`They stay as they are. What the source says can be written beside them, as the work of another extractor, and settled like any difference between two people.`,
        ),
        text(' '),
        differs.length > 1 ? button('apart', say`Write all of it as another extractor’s files…`) : undefined,
      ),
    ),
    ...shownOf(list).map((each, index) => difference(each, index, more)),
    moreButton(list),
  );
}

function difference({ path, words }: SaidOtherwise, index: number, more: MoreAsked): Markup {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return block(
    'article',
    { id: `differs-${index}`, tabindex: 0, 'aria-label': `${name}, ${counted(words.length, 'difference')}` },
    element('h3', {}, text(name)),
    longList({ id: `words-${index}`, entries: words, more }, text),
    block(
      'p',
      { class: 'deeds' },
      button('compare', say`Show both as text`, { about: path, 'aria-label': say`Show both as text: ${name}` }),
      button('apart', say`Write as another extractor’s file…`, {
        about: path,
        'aria-label': say`Write as another extractor’s file: ${name}`,
      }),
    ),
  );
}

function same({ same: files }: ImportPlan, more: MoreAsked): Child {
  return part(
    'same',
    files.length === 1 ? say`1 file says all of it already` : say`${files.length} files say all of it already`,
    files.length,
    folded(
      say`Which`,
      longList({ id: 'same', entries: files, more }, ({ path }) => text(path.slice(path.lastIndexOf('/') + 1))),
    ),
  );
}

/** Each with the reason, and a way to keep it. */
function duplicated(duplicates: readonly Duplicate[], more: MoreAsked): Child {
  return part(
    'duplicates',
    counted(duplicates.length, 'duplicate is not written again', 'duplicates are not written again'),
    duplicates.length,
    longList({ id: 'duplicates', entries: duplicates, more }, ({ key, label, words }) =>
      joined(
        text(label),
        element('div', { class: 'hint' }, text(words)),
        button('keep', say`Write it all the same`, {
          about: key,
          'aria-label': say`Write it all the same: ${label}`,
        }),
      ),
    ),
  );
}

function remarked(remarks: readonly Remark[], more: MoreAsked): Child {
  return part(
    'remarks',
    counted(remarks.length, 'remark to look at', 'remarks to look at'),
    remarks.length,
    longList({ id: 'remarks', entries: remarks, more }, ({ at: [origin], words }) =>
      text(origin === undefined ? words : `${originInWords(origin)}: ${words}`),
    ),
  );
}

/** What only the source or only the review has now, of what was imported before. */
function gone(studies: readonly Gone[], more: MoreAsked): Child {
  return part(
    'gone',
    studies.length === 1
      ? say`1 study that was imported is gone`
      : say`${studies.length} studies that were imported are gone`,
    studies.length,
    longList({ id: 'gone', entries: studies, more }, ({ key, words }) => text(`${key}: ${words}`)),
  );
}

/** What nobody has changed in the source since the last import: kept in sight, folded. */
function asBefore(plan: ImportPlan, more: MoreAsked): Child {
  const { differs, losses } = plan.asBefore;
  const entries = [
    ...differs.flatMap(({ words }) => words),
    ...losses.map(
      ({ at: [origin], value, reason }) =>
        `${origin ? `${originInWords(origin)}: ` : ''}“${value}”. ${translated(reason)}`,
    ),
  ];
  return part(
    'as-before',
    say`As at the last import`,
    entries.length,
    element('p', { class: 'hint' }, text(asBeforeInWords(plan) ?? '')),
    folded(say`Which`, longList({ id: 'before', entries, more }, text)),
  );
}

/** By reason, in the order of the source. */
function lost(losses: readonly Loss[]): Child {
  const reasons = new Map<string, Loss[]>();
  for (const loss of losses) {
    const known = reasons.get(loss.reason);
    if (known) known.push(loss);
    else reasons.set(loss.reason, [loss]);
  }
  return part(
    'losses',
    counted(cellsLost(losses), 'cell is not taken over', 'cells are not taken over'),
    losses.length,
    block(
      'p',
      { class: 'deeds' },
      button('open losses', say`Open as text`),
      button('copy losses', say`Copy`),
      button('save losses', say`Save…`),
    ),
    ...[...reasons].map(([reason, cells]) =>
      folded(`${cellsLost(cells)} · ${translated(reason)}`, lostCells(cells, translated(reason))),
    ),
  );
}

function lostCells(cells: readonly Loss[], reason: string): Markup {
  return joined(
    block(
      'table',
      { 'aria-label': reason },
      block(
        'thead',
        {},
        element(
          'tr',
          {},
          element('th', { scope: 'col' }, text(say`Where it stands`)),
          element('th', { scope: 'col' }, text(say`What stands there`)),
        ),
      ),
      block(
        'tbody',
        {},
        ...cells
          .slice(0, MOST_CELLS)
          .map(({ at, value }) =>
            element(
              'tr',
              {},
              element('td', {}, text(placesInWords(at))),
              element('td', { class: 'value' }, text(value.length > 300 ? `${value.slice(0, 300)} …` : value)),
            ),
          ),
      ),
    ),
    cells.length > MOST_CELLS
      ? element('p', { class: 'hint' }, text(say`… and ${cells.length - MOST_CELLS} more: open them as text.`))
      : undefined,
  );
}

/** The first places; of a column that is lost as a whole, how many more there are. */
function placesInWords(at: readonly Origin[]): string {
  const shown = at.slice(0, MOST_PLACES).map(originInWords).join('; ');
  const rest = at.length - MOST_PLACES;
  return rest > 0 ? `${shown}; ${say`and ${rest} more`}` : shown;
}

/** Nothing where there is nothing to show in it. */
function part(id: string, title: string, count: number, ...children: readonly Child[]): Child {
  if (count === 0) return undefined;
  return block(
    'section',
    { id, 'aria-labelledby': `${id}-title` },
    element('h2', { id: `${id}-title` }, text(title)),
    ...children,
  );
}

function folded(title: string, inside: Markup): Markup {
  return block('details', {}, element('summary', {}, text(title)), inside);
}

function button(deed: string, words: string, { about, ...attributes }: Readonly<Record<string, string>> = {}): Markup {
  return element(
    'button',
    {
      type: 'button',
      id: `do-${deed.replace(' ', '-')}-${about ?? ''}`,
      'data-do': deed,
      'data-about': about,
      ...attributes,
    },
    text(words),
  );
}
