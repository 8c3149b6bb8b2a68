/** The kinds of files that can be imported. A new one is its own file, and one line here; what is recognised first is taken. */
import { cochranePackage } from './readers/cochrane-package';
import { covidenceExtraction } from './readers/covidence-extraction';
import { covidenceQuality } from './readers/covidence-quality';
import { covidenceStudies } from './readers/covidence-studies';
import { effectTables } from './readers/effect-tables';
import { judgementTable } from './readers/judgement-table';
import { references } from './readers/references';
import { revman5 } from './readers/revman5';
import { rob2Workbook } from './readers/rob2-workbook';
import { robinsIAnswers } from './readers/robins-i-answers';
import { spreadsheet } from './readers/spreadsheet';
import type { Reader, Source } from './source';

export const readers: readonly Reader[] = [
  spreadsheet,
  cochranePackage,
  revman5,
  rob2Workbook,
  robinsIAnswers,
  covidenceExtraction,
  covidenceQuality,
  covidenceStudies,
  judgementTable,
  effectTables,
  references,
];

/** The reader for a source: the one that was asked for, else the first that recognises it. */
export async function readerFor(source: Source, asked: string | undefined): Promise<Reader | undefined> {
  if (asked !== undefined) return readers.find(({ id }) => id === asked);
  for (const reader of readers) if (await reader.recognises(source)) return reader;
  return undefined;
}
