/**
 * What a source says otherwise than files that are there. Where it is known what it said at the last import, three versions
 * are compared: the source then, the source now, and the file now. What the source has not changed since is no news.
 */
import type { Change } from '../diff/changes/change';
import { factsFirst } from '../diff/facts-between';
import { addTo } from '../document/groups';
import { parse } from '../document/parse';
import { type RecordFile, readRecord } from '../document/record';
import { say } from '../language/say';
import { buildReview, type Review } from '../review/review';

/** One file as it is, with what a source would make of it. */
export interface Compared {
  readonly there: RecordFile;
  /** The text that the source makes now. */
  readonly text: string;
  /** The text that it made at the last import; absent where that is not known. */
  readonly before: string | undefined;
}

/** In words, one for each datum. */
export interface Otherwise {
  readonly news: readonly string[];
  /** What the source said at the last import already. */
  readonly asBefore: readonly string[];
}

/** By the paths of the files; those of which all is said alike are absent. */
export function saidOtherwise(given: readonly Compared[], review: Review): ReadonlyMap<string, Otherwise> {
  const compared = given.map((each) => (isReadable(each) ? each : { ...each, before: undefined }));
  const now = withTexts(review, new Map(compared.map(({ there, text }) => [there.path, text])), review);
  const ofFile = changesBetween(review, now);
  const ofSource = changesBetween(withTexts(review, earlierTexts(compared), now), now);
  const otherwise = new Map<string, Otherwise>();
  for (const { there, text, before } of compared) {
    const changes = ofFile.get(there.path) ?? [];
    const words =
      before === undefined ? allNews(changes) : news(changes, before === text ? [] : ofSource.get(there.path));
    if (words.news.length + words.asBefore.length > 0) otherwise.set(there.path, words);
  }
  return otherwise;
}

/** What is kept may have been broken since, as by a merge that nobody has settled. */
function isReadable({ before, text }: Compared): boolean {
  return before === undefined || before === text || parse(before).problems.length === 0;
}

/** Only of sources that say something else now; their files are compared with nothing else. */
function earlierTexts(compared: readonly Compared[]): ReadonlyMap<string, string> {
  return new Map(
    compared.flatMap(({ there, text, before }) =>
      before !== undefined && before !== text ? [[there.path, before] as const] : [],
    ),
  );
}

/** What only a file says is no difference. */
function allNews(changes: readonly Change[]): Otherwise {
  return { news: changes.filter(({ change }) => change !== 'removed').map(({ words }) => words), asBefore: [] };
}

/** @param ofSource what the source has changed since */
function news(changes: readonly Change[], ofSource: readonly Change[] = []): Otherwise {
  const news: string[] = [];
  const asBefore: string[] = [];
  for (const change of changes) {
    const [same] = ofSource.filter((each) => isAbout(each, change));
    if (same !== undefined) news.push(inWords(change, same));
    else if (change.change !== 'removed') asBefore.push(change.words);
  }
  return { news, asBefore };
}

/** Both at the same place, or one at a part of the other; what the file has and the source never had is no news. */
function isAbout(ofSource: Change, ofFile: Change): boolean {
  if (ofFile.change === 'removed' && ofSource.change !== 'removed') return false;
  const [one, other] = [ofSource.place, ofFile.place];
  const length = Math.min(one.length, other.length);
  return one.slice(0, length).every((step, index) => step === other[index]);
}

/** Where the file says something else than the source did, people have changed it, too. */
function inWords(ofFile: Change, ofSource: Change): string {
  const isSame = ofFile.from === ofSource.from && ofFile.place.length === ofSource.place.length;
  if (isSame) return ofFile.words;
  return ofSource.from === null
    ? say`${ofFile.words}. Both were written since the last import: the source had nothing there then.`
    : say`${ofFile.words}. Both were changed since the last import: the source said “${ofSource.from}” then.`;
}

/** A snapshot in which files have other texts. @param like the snapshot of which the others are taken */
function withTexts(review: Review, texts: ReadonlyMap<string, string>, like: Review): Review {
  if (texts.size === 0) return like;
  const files = like.files.map((file) => {
    const text = texts.get(file.path);
    return text === undefined ? file : readRecord(file.path, parse(text));
  });
  return buildReview(review.folder, files, review.viewer, like);
}

function changesBetween(before: Review, after: Review): ReadonlyMap<string, readonly Change[]> {
  const changes = new Map<string, Change[]>();
  if (before === after) return changes;
  for (const change of factsFirst(before, after).changes) addTo(changes, change.file, change);
  return changes;
}
