/** The file of the record that counts: where what people settle is written. */
import { parse } from '../../document/parse';
import { type RecordFile, readRecord } from '../../document/record';
import { fileAt, folderOf, type RecordView, type Review } from '../../review/review';
import { comparisonOf } from '../../two-extractors/comparison';
import { quoted } from '../../writing/value';

export interface ConsensusFile {
  readonly file: RecordFile;
  /** It is not there yet. */
  readonly isNew: boolean;
}

/** The consensus file that has a section, else the first; where there is none, what one would begin with. */
export function consensusFile(record: RecordView, review: Review, section: string): ConsensusFile {
  const agreed = record.files.filter(({ author }) => author.kind === 'consensus');
  const file = agreed.find(({ sections }) => sections.has(section)) ?? agreed[0];
  return file ? { file, isNew: false } : { file: newFile(record, review), isNew: true };
}

/** Beside the files of the extractors; a draft of the usual name stays what it is. */
function newFile(record: RecordView, review: Review): RecordFile {
  const own = record.files.find(({ author }) => author.kind === 'extractor');
  const folder = own ? folderOf(own.path) : review.folder;
  const path = (name: string) => `${folder === '' ? '' : `${folder}/`}${name}.extraction.yaml`;
  const isTaken = (candidate: string) => fileAt(review, candidate) !== undefined;
  const usual = path(record.id);
  const people = comparisonOf(record, review).people.join(', ');
  const text = `${record.kind}: ${quoted(record.id)}\nconsensus: {by: [${people}]}\n`;
  return readRecord(isTaken(usual) ? path(`${record.id}.consensus`) : usual, parse(text));
}
