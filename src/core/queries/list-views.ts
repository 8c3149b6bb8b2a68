/** Everything that can be drawn of one review: what every review has, and its own tables. */
import type { Review } from '../review';
import { type View, viewById, views } from '../synthesis/list';
import { ownTable, ownTables } from './own-tables';

/** In the order in which they are offered. */
export function viewsOf(review: Review): readonly View[] {
  return [...views, ...ownViews(review)];
}

/** @returns the view with this id (of an own table, its name); `undefined` where there is none. */
export function viewNamed(id: string, review: Review): View | undefined {
  return viewById(id) ?? ownViews(review).find((view) => view.id === id);
}

function ownViews(review: Review): View[] {
  return ownTables(review)
    .filter(({ name }) => viewById(name) === undefined)
    .map((table) => ({
      id: table.name,
      title: table.title,
      meaning: 'A table that the review describes itself.',
      section: 'own',
      of: (now) => ownTable(ownTables(now).find(({ name }) => name === table.name) ?? table, now),
    }));
}
