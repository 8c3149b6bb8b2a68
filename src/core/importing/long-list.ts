/** Lists of a page that may be long: the first entries, and more of them each time somebody asks. */
import { type Attributes, block, type Child, element, joined, type Markup, text } from '../figures/escape';
import { say } from '../language/say';

/** So many entries are shown at first, and with each step more. */
const STEP = 500;

/** How often more of a list was asked for, by its id. */
export type MoreAsked = Readonly<Record<string, number>>;

/** A list, as its page shows it. */
export interface LongList<T> {
  /** Told apart from the other lists of the page. */
  readonly id: string;
  readonly entries: readonly T[];
  readonly more: MoreAsked;
}

/** The entries as items. @param draw what stands in one */
export function longList<T>(list: LongList<T>, draw: (entry: T) => Markup): Markup {
  const items = shownOf(list).map((entry, index) => element('li', placeOf(list, index), draw(entry)));
  return joined(block('ul', {}, ...items), moreButton(list) ?? text(''));
}

/** The entries that are shown now. */
export function shownOf<T>({ id, entries, more }: LongList<T>): readonly T[] {
  const steps = Object.hasOwn(more, id) ? (more[id] ?? 0) : 0;
  return entries.slice(0, STEP * (1 + steps));
}

/** Of the first entry of each step: where somebody goes on who has asked for it. */
function placeOf({ id }: Pick<LongList<unknown>, 'id'>, index: number): Attributes {
  return index > 0 && index % STEP === 0 ? { id: `${id}-${index}`, tabindex: -1 } : {};
}

/** A button for the next ones, which says how far the list is; nothing where all are shown. */
export function moreButton<T>(list: LongList<T>): Child {
  const [shown, all] = [shownOf(list).length, list.entries.length];
  if (shown >= all) return undefined;
  const words = say`Show ${Math.min(STEP, all - shown)} more`;
  const far = say`${shown} of ${all} are shown.`;
  return element(
    'p',
    { class: 'more' },
    joined(
      element(
        'button',
        {
          type: 'button',
          id: `do-more-${list.id}`,
          'data-do': 'more',
          'data-about': list.id,
          'data-next': `${list.id}-${shown}`,
          'aria-label': `${words}. ${far}`,
        },
        text(words),
      ),
      text(' '),
      element('span', { class: 'hint' }, text(far)),
    ),
  );
}
