/** Everything that can be drawn of one review: what every review has, its outcomes, and its own tables. */

import { inEnglish, say } from '../language/say';
import { packsShown } from '../review/packs-of-review';
import type { Review } from '../review/review';
import { ownToolsOf } from '../review/tools-of-review';
import { viewsOfInstrument } from '../synthesis/bias/instrument-views';
import { sameEverywhere, views } from '../synthesis/list';
import { outcomeViews } from '../synthesis/outcome-views';
import type { View } from '../synthesis/view';
import { ownTable, ownTables } from './own-tables';

/** In the order in which they are offered. */
export function viewsOf(review: Review): readonly View[] {
  return [...builtInViews(review), ...ownViews(review)];
}

/** @returns the view with this id (of an own table, its name); `undefined` where there is none. */
export function viewNamed(id: string, review: Review): View | undefined {
  return viewsOf(review).find((view) => view.id === id);
}

function builtInViews(review: Review): readonly View[] {
  const own = ownToolViews(review);
  const known = new Set(views.map(({ id }) => id));
  const packs = packsShown(review);
  const shared = views
    .filter(({ pack }) => pack === undefined || packs.some(({ id }) => id === pack))
    .map((view) => own.find(({ id }) => id === view.id) ?? view);
  return [
    ...shared,
    ...own.filter(({ id }) => !known.has(id)),
    ...inEnglish(() => outcomeViews(review)).map(sameEverywhere),
  ];
}

/** Of tools that the review describes itself; like those of others, each as it is described when it is drawn. */
function ownToolViews(review: Review): View[] {
  return ownToolsOf(review)
    .flatMap(viewsOfInstrument)
    .map((view) =>
      sameEverywhere({
        ...view,
        of: (now) => {
          const described = ownToolsOf(now).flatMap(viewsOfInstrument);
          return (described.find(({ id }) => id === view.id) ?? view).of(now);
        },
      }),
    );
}

function ownViews(review: Review): View[] {
  const taken = new Set(builtInViews(review).map(({ id }) => id));
  return ownTables(review)
    .filter(({ name }) => !taken.has(name))
    .map((table) =>
      sameEverywhere({
        id: table.name,
        title: table.title,
        meaning: say`A table that the review describes itself.`,
        section: 'own',
        of: (now) => ownTable(ownTables(now).find(({ name }) => name === table.name) ?? table, now),
      }),
    );
}
