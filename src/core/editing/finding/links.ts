/** What leads out of a file: DOIs, registry numbers, PubMed numbers, and the files of reports with their pages. */

import type { Span } from '../../document/document';
import type { RecordFile } from '../../document/record';
import { isMapping, itemsOf, textOf, valueOf, walk } from '../../document/walk';
import { english, say, translated } from '../../language/say';
import { prepareReportAt, reportPath, reportsOf } from '../../reports/report-meant';
import { canonicalDoi } from '../../review/doi';
import type { Review } from '../../review/review';

/** A stretch of text that leads to an address, or to a file of the workspace. */
export interface TextLink {
  readonly span: Span;
  /** What opens, in words. */
  readonly says: string;
  readonly to: { readonly url: string } | FilePlace;
}

/** A file, by its path from the folder of the review, with `/` between folders. */
export interface FilePlace {
  readonly path: string;
  /** As printed, which need not be how the file counts. */
  readonly page?: number;
}

/**
 * The links of a file, in its order, comments included. Whole addresses (`https://…`) are left out, because editors make links
 * of them by themselves.
 */
export function linksIn(file: RecordFile, review: Review): TextLink[] {
  const links = [...numbersIn(file.document.text), ...reportFiles(file), ...pages(file, review)];
  return links.sort((a, b) => a.span.start - b.span.start);
}

interface Register {
  /** The number; where more has to stand before it, the number is the first group, at the end. */
  readonly pattern: RegExp;
  readonly says: string;
  readonly url: (number: string) => string;
}

/** The portal of the World Health Organization, which holds the entries of its primary registries. */
const ictrp = (number: string) => `https://trialsearch.who.int/Trial2.aspx?TrialID=${encodeURIComponent(number)}`;

/** Registers whose numbers can be told from other text, each with the address that it gives an entry. */
const REGISTERS: readonly Register[] = [
  {
    pattern: /\bNCT\d{8}\b/g,
    says: english`Open the entry at ClinicalTrials.gov`,
    url: (number) => `https://clinicaltrials.gov/study/${number}`,
  },
  {
    pattern: /\bISRCTN\d{8}\b/g,
    says: english`Open the entry in the ISRCTN registry`,
    url: (number) => `https://www.isrctn.com/${number}`,
  },
  {
    pattern: /\bACTRN\d{14}\b/g,
    says: english`Open the entry in the Australian New Zealand Clinical Trials Registry`,
    url: (number) => `https://www.anzctr.org.au/${number}.aspx`,
  },
  {
    pattern: /\bDRKS\d{8}\b/g,
    says: english`Open the entry in the German Clinical Trials Register`,
    url: (number) => `https://drks.de/search/en/trial/${number}`,
  },
  {
    pattern:
      /\b(?:ChiCTR(?:-[A-Za-z]{1,9}){0,3}-?\d{8,10}|CTRI\/\d{4}\/\d{2,3}\/\d{6}|PACTR\d{15,16}|IRCT\d{8,20}N\d+|KCT\d{7})\b/g,
    says: english`Open the entry in the portal of the World Health Organization`,
    url: ictrp,
  },
  {
    pattern: /\bCRD42\d{9,10}\b/g,
    says: english`Open the protocol in PROSPERO`,
    url: (number) => `https://www.crd.york.ac.uk/PROSPERO/view/${number}`,
  },
  {
    pattern: /\bpmid:[ \t]*['"]?(\d{1,9})\b/gi,
    says: english`Open the entry in PubMed`,
    url: (number) => `https://pubmed.ncbi.nlm.nih.gov/${number}/`,
  },
];

const DOI = /\b10\.\d{4,9}(?:\.\d{1,9}){0,9}\/[^\s"'<>,;{}[\]]+/g;
const ADDRESS = /\bhttps?:\/\/\S+/g;

function numbersIn(text: string): TextLink[] {
  const isInAddress = prepareIsInAddress(text);
  const entries = REGISTERS.flatMap(({ pattern, says, url }) =>
    [...text.matchAll(pattern)].map(({ index, 0: match, 1: number = match }) => ({
      span: { start: index + match.length - number.length, end: index + match.length },
      says: translated(says),
      to: { url: url(number) },
    })),
  );
  const works = [...text.matchAll(DOI)].flatMap(({ index, 0: written }) => {
    const doi = canonicalDoi(withoutLooseBracket(written));
    const span = { start: index, end: index + (doi?.length ?? 0) };
    const url = doi && `https://doi.org/${encodeURIComponent(doi).replaceAll('%2F', '/')}`;
    return url ? [{ span, says: say`Open the work at its publisher (doi.org)`, to: { url } }] : [];
  });
  return [...entries, ...works].filter(({ span }) => !isInAddress(span.start));
}

/** Whether an offset lies in a whole address. */
function prepareIsInAddress(text: string): (offset: number) => boolean {
  const addresses = [...text.matchAll(ADDRESS)].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
  return (offset) => {
    let [low, high] = [0, addresses.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((addresses[middle]?.start ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return offset < (addresses[low - 1]?.end ?? 0);
  };
}

/** "(doi 10.1000/x)" ends with a bracket that is not part of it; "10.1016/S0140-6736(05)66627-1" has its own. */
function withoutLooseBracket(written: string): string {
  let loose = written.split(')').length - written.split('(').length;
  let end = written.length;
  for (;;) {
    if (/[.,;:]/.test(written[end - 1] ?? '')) end--;
    else if (written[end - 1] === ')' && loose-- > 0) end--;
    else return written.slice(0, end);
  }
}

/** `file:` of reports. */
function reportFiles(file: RecordFile): TextLink[] {
  return itemsOf(file.sections.get('reports')?.value).flatMap((report) => {
    const node = valueOf(report, 'file');
    const path = reportPath(textOf(node));
    return node && path !== undefined ? [{ span: node.span, says: say`Open the report`, to: { path } }] : [];
  });
}

/** `page:` of support, where it is known in which report, and where that is. */
function pages(file: RecordFile, review: Review): TextLink[] {
  const { root } = file.document;
  if (root === undefined || reportsOf(review, file).every(({ path }) => path === undefined)) return [];
  const reportAt = prepareReportAt(review, file);
  return [...walk(root)].flatMap(({ node, path }) => {
    const page = isMapping(node) ? valueOf(node, 'page') : undefined;
    const number = /\d+/.exec(textOf(page) ?? '')?.[0];
    if (page === undefined || number === undefined) return [];
    const report = reportAt(path);
    if (report?.path === undefined) return [];
    const to = { path: report.path, page: Number(number) };
    return [{ span: page.span, says: say`Open the report “${report.id}” at page ${number}`, to }];
  });
}
