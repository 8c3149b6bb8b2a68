/** What the core knows of the names in a file, its links and its shape. A file of its own: it is read when the editor first asks. */
export {
  definitionsAt,
  foldsIn,
  linksIn,
  occurrencesIn,
  outlineOf,
  prepareRename,
  rename,
  reviewSymbols,
  selectionsAt,
  thingAt,
  visibleOccurrencesOf,
} from '../../core/index';
