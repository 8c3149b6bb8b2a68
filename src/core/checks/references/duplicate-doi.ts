import type { Span } from '../../document/document';
import { authorKey, type RecordFile } from '../../document/record';
import { itemsOf, textOf, valueOf } from '../../document/walk';
import { say } from '../../language/say';
import { canonicalDoi } from '../../review/doi';
import { type Index, indexed, type Review } from '../../review/review';
import type { Check } from '../check';

export const duplicateDoi: Check = {
  code: 'duplicate-doi',
  title: 'One paper is listed twice',
  severity: 'warning',
  explanation:
    'The same DOI stands at two reports. Either one was copied from another by mistake, or the same paper was entered as two studies and would be counted twice. A study with several papers is one record with several reports.',
  *find(file, review) {
    for (const mention of mentionsIn(file)) {
      const other = otherMention(mention, file, review);
      if (other === undefined) continue;
      yield {
        span: mention.span,
        message: say`The DOI ${mention.doi} also stands at another report${other.id === file.id ? say` of this study` : say`, of study “${other.id}”`}. Correct one of the two; if it is one study, keep one record with all its reports.`,
        related: [{ file: other.path, span: other.span, message: say`The other report.` }],
      };
    }
  },
};

interface Mention {
  readonly doi: string;
  readonly span: Span;
  /** Where its report begins. */
  readonly report: number;
  /** Of the file. */
  readonly path: string;
  readonly id: string | undefined;
  readonly author: string;
}

const MENTIONS: Index<RecordFile, Mention> = {
  of: 'files',
  *facts(file) {
    for (const mention of mentionsIn(file)) yield [mention.doi, mention];
  },
};

/** The DOIs of a study's reports. */
function mentionsIn(file: RecordFile): Mention[] {
  if (file.kind !== 'study') return [];
  return itemsOf(file.sections.get('reports')?.value).flatMap((report) => {
    const seen = new Set<string>();
    // An address may be that of the DOI.
    return ['doi', 'url'].flatMap((key) => {
      const node = valueOf(valueOf(report, 'citation'), key);
      const doi = canonicalDoi(textOf(node) ?? '')?.toLowerCase();
      if (node === undefined || doi === undefined || seen.has(doi)) return [];
      seen.add(doi);
      return [
        {
          doi,
          report: report.span.start,
          span: node.span,
          path: file.path,
          id: file.id,
          author: authorKey(file.author),
        },
      ];
    });
  });
}

/** The same DOI at another report: of another study, or of this one by the same person. */
function otherMention(mention: Mention, file: RecordFile, review: Review): Mention | undefined {
  return indexed(review, MENTIONS, mention.doi)
    .filter(({ id, author }) => id !== file.id || author === mention.author)
    .find(({ path, report }) => path !== file.path || report !== mention.report);
}
