/** Where an id or a name is given and used: references across files, and highlights in the file at hand. */
import {
  Disposable,
  DocumentHighlight,
  DocumentHighlightKind,
  Location,
  languages,
  type Position,
  type TextDocument,
} from 'vscode';
import { fileAt, type NamedThing, type Review, type Span } from '../../core/index';
import { EXTRACTION, type Host } from '../feature';
import { rangesIn } from '../positions';
import type { FileInReview, ReviewStore } from '../reviews/review-store';

type Asked = typeof import('./when-asked');

interface ThingAtPlace extends FileInReview {
  readonly thing: NamedThing;
}

/** "Find all references" and the quiet marks of the same name while the cursor stands in it. */
export function references({ store, guard }: Host): Disposable {
  const at = (document: TextDocument, position: Position, { thingAt }: Asked): ThingAtPlace | undefined => {
    const here = store.at(document);
    const found = here && thingAt(here.review, here.file, document.offsetAt(position));
    return here && found ? { ...here, thing: found.thing } : undefined;
  };
  return Disposable.from(
    languages.registerReferenceProvider(EXTRACTION, {
      provideReferences: async (document, position, { includeDeclaration }) => {
        const asked = await import('./when-asked');
        const roles = includeDeclaration ? ['given', 'used', 'shared'] : ['used', 'shared'];
        return guard('references', () => {
          const here = at(document, position, asked);
          const places = here ? asked.visibleOccurrencesOf(here.review, here.thing) : [];
          const found = places.filter(({ role }) => roles.includes(role));
          return here ? locationsOf(found, here, store, document) : [];
        }, []);
      },
    }),
    languages.registerDocumentHighlightProvider(EXTRACTION, {
      provideDocumentHighlights: async (document, position) => {
        const asked = await import('./when-asked');
        return guard('highlights', () => {
          const here = at(document, position, asked);
          if (here === undefined) return [];
          const rangeOf = rangesIn(here.file.document);
          return asked
            .occurrencesIn(here.file, here.review, here.thing)
            .map(
              ({ span, role }) =>
                new DocumentHighlight(
                  rangeOf(span),
                  role === 'given' ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
                ),
            );
        }, []);
      },
    }),
  );
}

function locationsOf(
  places: readonly { readonly file: string; readonly span: Span }[],
  { file: here, review }: ThingAtPlace,
  store: ReviewStore,
  document: TextDocument,
): Location[] {
  return places.flatMap(({ file, span }) => {
    const uri = file === here.path ? document.uri : store.uriOf(file);
    const range = rangeIn(review, file);
    return uri && range ? [new Location(uri, range(span))] : [];
  });
}

function rangeIn(review: Review, path: string): ReturnType<typeof rangesIn> | undefined {
  const file = fileAt(review, path);
  return file && rangesIn(file.document);
}
