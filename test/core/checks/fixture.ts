/**
 * Reviewers' files that mark their own problems. In a fixture
 *
 *     # file: studies/a.extraction.yaml
 *
 * starts a file. A line such as
 *
 *     rob2: low
 *     #     ^^^ wrong-form error: takes a list
 *     #       > Make it a list
 *     #       | rob2: [low]
 *
 * marks the line above it: the place, the code, the severity, a part of the message; then each fix by its title, with
 * the lines that stand there afterwards. Where the marked place starts in the first column, the mark begins `#^`: its
 * `#` counts. A line such as
 *
 *     # report: reports/birch-2020.pdf 7dfe…
 *
 * starts a report, whose file has this checksum; each page begins with `# page: 411`, the number that is printed on it. Of one
 * that cannot be searched, the line tells why: `# report: reports/scan.pdf no text: scan`, or how it is called instead:
 * `# report: reports/Birch.pdf missing: reports/birch.pdf`. All these lines are taken out before the file is read. Every mark must be hit, and nothing else may appear.
 */
import { parse } from '../../../src/core/document/parse';
import { type RecordFile, readRecord } from '../../../src/core/document/record';
import { findQuotation } from '../../../src/core/reports/find-quotation';
import type { ReportState, ReportStates } from '../../../src/core/reports/finding';
import { quotationsByReport } from '../../../src/core/reports/quoted-reports';
import type { ReportPage, WhyNoText } from '../../../src/core/reports/report-text';
import { searchable } from '../../../src/core/reports/searchable';
import { buildReview, type Review, withReports } from '../../../src/core/review/review';

export interface Fixture {
  readonly review: Review;
  readonly marks: readonly Mark[];
}

export interface Mark {
  readonly file: string;
  /** From 1, in the file without marks. */
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly code: string;
  readonly severity: string;
  readonly says: string;
  readonly fixes: FixedLines[];
}

/** The title of a fix, and the lines that are new once it is applied. */
export interface FixedLines {
  readonly title: string;
  readonly lines: string[];
}

export function readFixture(text: string): Fixture {
  const [records = '', ...reports] = text.split(/^# report: /m);
  const files = split(records).map(({ path, lines }) => readMarks(path, lines));
  const review = buildReview(
    '',
    files.map(({ file }) => file),
  );
  return {
    review: reports.length === 0 ? review : withReports(review, statesOf(review, reports)),
    marks: files.flatMap(({ marks }) => marks),
  };
}

function readMarks(path: string, lines: readonly string[]): { file: RecordFile; marks: Mark[] } {
  const marks: Mark[] = [];
  const kept: string[] = [];
  for (const line of lines) {
    const fixes = marks.at(-1)?.fixes;
    const title = /^\s*#\s+> (.*)$/.exec(line)?.[1];
    const changed = /^\s*#\s+\|(?: (.*))?$/.exec(line);
    const mark = markIn(line, path, kept);
    if (mark) marks.push(mark);
    else if (title !== undefined) fixes?.push({ title, lines: [] });
    else if (changed) fixes?.at(-1)?.lines.push(changed[1] ?? '');
    else kept.push(line);
  }
  return { file: readRecord(path, parse(kept.join('\n'))), marks };
}

function markIn(line: string, file: string, above: readonly string[]): Mark | undefined {
  const found = /^(\s*#\s*)(\^+) (\S+) (error|warning|information)(?:: (.*))?$/.exec(line);
  if (!found) return undefined;
  const [, lead = '', carets = '', code = '', severity = '', says = ''] = found;
  const inFirstColumn = lead === '#';
  const lineStart = above.slice(0, -1).reduce((length, each) => length + each.length + 1, 0);
  const start = lineStart + (inFirstColumn ? 0 : lead.length);
  const end = start + carets.length + (inFirstColumn && carets.length > 1 ? 1 : 0);
  return { file, line: above.length, start, end, code, severity, says, fixes: [] };
}

/** What is known of the reports of a fixture. */
function statesOf(review: Review, reports: readonly string[]): ReportStates {
  const asked = quotationsByReport(review);
  return new Map(
    reports.map((report): [string, ReportState] => {
      const [, path = '', said = '', text = ''] = /^(\S+) ?(.*)\n([\s\S]*)$/.exec(report) ?? [];
      const [state, more = ''] = said.split(': ');
      if (state === 'no text') return [path, { state, sha256: '0'.repeat(64), why: more as WhyNoText }];
      if (state === 'missing') return [path, { state, calledInstead: more }];
      if (state === 'outside') return [path, { state }];
      const pages = pagesIn(text);
      const searched = searchable({ pages });
      const findings = new Map([...(asked.get(path) ?? [])].map((quote) => [quote, findQuotation(quote, searched)]));
      return [path, { state: 'read', sha256: said, pages: pages.length, findings }];
    }),
  );
}

function pagesIn(text: string): readonly ReportPage[] {
  return text
    .split(/^# page: /m)
    .slice(1)
    .map((page, at) => {
      const [label = '', ...lines] = page.split('\n');
      return { number: at + 1, label, text: lines.join('\n'), starts: [0] };
    });
}

/** The same review with another text for one of its files. */
export function withText(review: Review, path: string, text: string): { review: Review; file: RecordFile } {
  const file = readRecord(path, parse(text));
  const files = review.files.map((other) => (other.path === path ? file : other));
  return { review: buildReview(review.folder, files, undefined, review, review.reports), file };
}

function split(text: string): { path: string; lines: string[] }[] {
  const files: { path: string; lines: string[] }[] = [];
  for (const line of text.replace(/\n$/, '').split('\n')) {
    const path = /^# file: (\S+)$/.exec(line)?.[1];
    if (path !== undefined) files.push({ path, lines: [] });
    else if (files.length === 0) files.push({ path: 'a.extraction.yaml', lines: [line] });
    else files.at(-1)?.lines.push(line);
  }
  return files.map(({ path, lines }) => ({ path, lines: [...lines, ''] }));
}
