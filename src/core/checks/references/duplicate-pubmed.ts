import type { Span } from '../../document/document';
import type { RecordFile } from '../../document/record';
import { itemsOf, textOf, valueOf } from '../../document/walk';
import { say } from '../../language/say';
import { type Index, indexed } from '../../review/review';
import type { Check } from '../check';
import { isCountedStudy } from '../reading/counted-study';

export const duplicatePubmed: Check = {
  code: 'duplicate-pubmed',
  title: 'One PubMed number at two studies',
  severity: 'warning',
  explanation:
    'A number in PubMed belongs to one paper. Where it stands at two studies, the same paper was entered as two studies and would count twice in tables and summaries, or a number was copied by mistake. A study with several papers is one record with several reports. Where one paper tells of two studies, accept the problem with that reason.',
  *find(file, review) {
    if (!isCountedStudy(file.id, review)) return;
    for (const { pmid, span } of mentionsIn(file)) {
      const other = indexed(review, MENTIONS, pmid).find(({ id }) => id !== file.id && isCountedStudy(id, review));
      if (other === undefined) continue;
      yield {
        span,
        message: say`The PubMed number ${pmid} also stands at study “${other.id ?? ''}”, so one paper may count as two studies. Keep one study with all its reports, or correct one of the two numbers.`,
        related: [{ file: other.path, span: other.span, message: say`The other report.` }],
      };
    }
  },
};

interface Mention {
  readonly pmid: string;
  readonly span: Span;
  readonly path: string;
  readonly id: string | undefined;
}

const MENTIONS: Index<RecordFile, Mention> = {
  of: 'files',
  *facts(file) {
    for (const mention of mentionsIn(file)) yield [mention.pmid, mention];
  },
};

/** As a number of its own, or in an address of PubMed. */
function mentionsIn(file: RecordFile): Mention[] {
  if (file.kind !== 'study') return [];
  return itemsOf(file.sections.get('reports')?.value).flatMap((report) => {
    const citation = valueOf(report, 'citation');
    return ['pmid', 'url'].flatMap((key) => {
      const node = valueOf(citation, key);
      const form = key === 'pmid' ? /^0*(\d{1,9})$/ : /pubmed(?:\.ncbi\.nlm\.nih\.gov|\/)\/?0*(\d{1,9})\/?$/i;
      const pmid = form.exec(textOf(node)?.trim() ?? '')?.[1];
      return node && pmid !== undefined ? [{ pmid, span: node.span, path: file.path, id: file.id }] : [];
    });
  });
}
