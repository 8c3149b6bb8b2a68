/** The page that shows what an import would do, before anything is written: drawn anew after each choice. */
import { block, type Child, element, joined, type Markup, text } from '../figures/escape';
import { counted } from '../language/counted';
import { say, translated } from '../language/say';
import { type Loss, originInWords, type Remark } from './found';
import type { Duplicate } from './own-works';
import type { ImportPlan, SaidOtherwise } from './plan';
import { planInWords } from './plan-words';

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
}

/** A choice from a list, shown above the plan. */
export interface ImportChoice {
  /** By which the page says what was chosen. */
  readonly what: string;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly chosen: string;
}

/** So many lines of one kind are on the page; all of them can be opened as text. */
const MOST = 500;

/** So many cells that are lost for the same reason are on the page. */
const MOST_CELLS = 100;

/** What stands on the page, as HTML in which all text is escaped. */
export function importPage(view: ImportView): string {
  const { source, plan, problem } = view;
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
      plan && plan.write.length > 0
        ? button('write', say`Write ${counted(plan.write.length, 'new file')}`, { class: 'primary' })
        : undefined,
      button('cancel', plan && plan.write.length > 0 ? say`Cancel` : say`Close`),
      element('span', { class: 'hint' }, text(say`Nothing is written yet, and no file that is there is ever changed.`)),
    ),
    ...(plan === undefined
      ? []
      : [
          newFiles(plan),
          differing(plan),
          same(plan),
          duplicated(plan.duplicates),
          remarked(plan.remarks),
          lost(plan.losses),
        ]),
  );
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
function newFiles({ write }: ImportPlan): Child {
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
    block(
      'ul',
      {},
      ...write
        .slice(0, MOST)
        .map(({ path }) => element('li', {}, button('open', path, { class: 'link', about: path }))),
      more(write.length, MOST),
    ),
  );
}

/** What the source says otherwise than files that are there. */
function differing({ differs }: ImportPlan): Child {
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
    ...differs.slice(0, MOST).map(difference),
    more(differs.length, MOST, 'p'),
  );
}

function difference({ path, words }: SaidOtherwise, index: number): Markup {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return block(
    'article',
    { id: `differs-${index}`, tabindex: 0, 'aria-label': `${name}, ${counted(words.length, 'difference')}` },
    element('h3', {}, text(name)),
    block('ul', {}, ...words.slice(0, MOST).map((each) => element('li', {}, text(each))), more(words.length, MOST)),
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

function same({ same: files }: ImportPlan): Child {
  return part(
    'same',
    files.length === 1 ? say`1 file says all of it already` : say`${files.length} files say all of it already`,
    files.length,
    folded(
      say`Which`,
      block(
        'ul',
        {},
        ...files.slice(0, MOST).map(({ path }) => element('li', {}, text(path.slice(path.lastIndexOf('/') + 1)))),
        more(files.length, MOST),
      ),
    ),
  );
}

/** Each with the reason, and a way to keep it. */
function duplicated(duplicates: readonly Duplicate[]): Child {
  return part(
    'duplicates',
    counted(duplicates.length, 'duplicate is not written again', 'duplicates are not written again'),
    duplicates.length,
    block(
      'ul',
      {},
      ...duplicates.slice(0, MOST).map(({ key, label, words }) =>
        element(
          'li',
          {},
          joined(
            text(label),
            element('div', { class: 'hint' }, text(words)),
            button('keep', say`Write it all the same`, {
              about: key,
              'aria-label': say`Write it all the same: ${label}`,
            }),
          ),
        ),
      ),
      more(duplicates.length, MOST),
    ),
  );
}

function remarked(remarks: readonly Remark[]): Child {
  return part(
    'remarks',
    counted(remarks.length, 'remark to look at', 'remarks to look at'),
    remarks.length,
    block(
      'ul',
      {},
      ...remarks
        .slice(0, MOST)
        .map(({ at: [origin], words }) =>
          element('li', {}, text(origin === undefined ? words : `${originInWords(origin)}: ${words}`)),
        ),
      more(remarks.length, MOST),
    ),
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
    counted(losses.length, 'cell is not taken over', 'cells are not taken over'),
    losses.length,
    block(
      'p',
      { class: 'deeds' },
      button('open losses', say`Open as text`),
      button('copy losses', say`Copy`),
      button('save losses', say`Save…`),
    ),
    ...[...reasons].map(([reason, cells]) =>
      folded(`${cells.length} · ${translated(reason)}`, lostCells(cells, translated(reason))),
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
              element('td', {}, text(at.slice(0, 3).map(originInWords).join('; '))),
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

function more(all: number, most: number, as: 'li' | 'p' = 'li'): Child {
  return all > most ? element(as, { class: 'hint' }, text(say`… and ${all - most} more.`)) : undefined;
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
