import type { Span } from '../../document/document';
import type { RecordFile } from '../../document/record';
import { itemsOf, textOf, valueOf } from '../../document/walk';
import { say } from '../../language/say';
import { canonicalDoi } from '../../review/doi';
import { type Index, indexed, type Review } from '../../review/review';
import type { Check } from '../check';
import { isCountedStudy } from '../reading/counted-study';

export const duplicateTitle: Check = {
  code: 'duplicate-title',
  title: 'One title at two studies',
  severity: 'warning',
  explanation:
    'Two studies have a report with the same title, from the same year or one that is online and one in print. Two people who add the same study on the same day give it two ids, and after a merge it would count twice in tables and summaries. Keep one study with all its reports. Where these are two studies, accept the problem with that reason.',
  *find(file, review) {
    if (!isCountedStudy(file.id, review)) return;
    for (const mention of mentionsIn(file)) {
      const other = otherMention(mention, file, review);
      if (other === undefined) continue;
      yield {
        span: mention.span,
        message: say`Study “${other.id ?? ''}” has a report with this title${other.year === mention.year ? say` from the same year` : say` from ${other.year}`}, so one study may count twice under two ids. If it is one study, keep one record with all its reports, and delete the other file.`,
        related: [{ file: other.path, span: other.span, message: say`The other report.` }],
      };
    }
  },
};

/** A report by its title and year. */
interface Mention {
  readonly name: string;
  readonly year: number;
  readonly doi: string | undefined;
  readonly span: Span;
  readonly path: string;
  readonly id: string | undefined;
}

const MENTIONS: Index<RecordFile, Mention> = {
  of: 'files',
  *facts(file) {
    for (const mention of mentionsIn(file)) yield [mention.name, mention];
  },
};

/** Shorter ones, such as “Editorial”, belong to many. */
const SHORTEST = 15;

function mentionsIn(file: RecordFile): Mention[] {
  if (file.kind !== 'study') return [];
  return itemsOf(file.sections.get('reports')?.value).flatMap((report) => {
    const citation = valueOf(report, 'citation');
    const [title, year] = [valueOf(citation, 'title'), textOf(valueOf(citation, 'year'))];
    const words = plainWords(textOf(title) ?? '');
    if (title === undefined || year === undefined || words.length < SHORTEST) return [];
    const doi = canonicalDoi(textOf(valueOf(citation, 'doi')) ?? '')?.toLowerCase();
    return [{ name: words, year: Number(year), doi, span: title.span, path: file.path, id: file.id }];
  });
}

/** Titles are copied with other capitals, hyphens and full stops. */
function plainWords(title: string): string {
  return title
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** A paper is online in one year, and in print in the next. */
const APART = 1;

/** The same report at another study; one with the same DOI is told of as that. */
function otherMention({ name, year, doi }: Mention, file: RecordFile, review: Review): Mention | undefined {
  return indexed(review, MENTIONS, name).find(
    (other) =>
      other.id !== file.id &&
      Math.abs(other.year - year) <= APART &&
      (doi === undefined || other.doi !== doi) &&
      isCountedStudy(other.id, review),
  );
}
