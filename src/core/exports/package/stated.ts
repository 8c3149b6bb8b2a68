/** What a review states about its data, for metadata: nothing is made up where it states nothing. */
import { oneOrMany, textAt, textOf } from '../../document/walk';
import { counted } from '../../language/counted';
import { type Review, sectionNode } from '../../review/review';
import { type Licence, licenceOf } from './licences';

export interface Stated {
  readonly id: string;
  readonly title: string | undefined;
  readonly authors: readonly string[];
  readonly licence: Licence | undefined;
  /** On which the data were published. */
  readonly date: string | undefined;
  readonly doi: string | undefined;
  readonly version: string | undefined;
}

/** What the review file says of itself: title, people, licence and the like; what is not there is left out. */
export function statedIn({ record }: Review): Stated {
  const sharing = sectionNode(record, 'data_sharing');
  const licence = textAt(sharing, 'licence');
  const date = textAt(sharing, 'date');
  return {
    id: record?.id ?? 'review',
    title: notBlank(textOf(sectionNode(record, 'title'))),
    authors: oneOrMany(sectionNode(record, 'authors')).flatMap((author) => notBlank(textOf(author)) ?? []),
    licence: licence === undefined ? undefined : licenceOf(licence),
    date: date !== undefined && isDay(date) ? date : undefined,
    doi: textAt(sharing, 'doi'),
    version: notBlank(textAt(sharing, 'version')),
  };
}

function notBlank(text: string | undefined): string | undefined {
  return text?.trim() === '' ? undefined : text;
}

/** Whether a text is a day that there is, as year, month and day. */
function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** What the package is, in a sentence. */
export function describedIn(title: string, studies: number): string {
  return `The data of the systematic review “${title}”, with ${counted(studies, 'included study', 'included studies')}, written from its extraction files.`;
}

/** What the metadata ask for and the review does not state, with what to write; one sentence each. */
export function notStated({ title, authors, licence, date }: Stated): readonly string[] {
  return [
    ...(title === undefined || authors.length === 0
      ? [
          'There is no CITATION.cff, because it needs a title and authors: write “title” and “authors” in the review file.',
        ]
      : []),
    ...(licence === undefined
      ? [
          'Under which licence the data may be used is not stated: write “licence” in “data_sharing” of the review file.',
        ]
      : []),
    ...(date === undefined
      ? [
          'RO-Crate asks for the day on which the data are published: write “date” in “data_sharing” of the review file.',
        ]
      : []),
  ];
}

/** “Ash ML” as a person, by the convention of reference lists; anything else is a name. */
export function personOf(author: string): { readonly family: string; readonly given: string } | undefined {
  const [, family, given] = /^(.+) (\p{Lu}[\p{Lu}-]{0,4})$/u.exec(author) ?? /^([^,]+), ([^,]+)$/.exec(author) ?? [];
  return family === undefined || given === undefined ? undefined : { family, given };
}
