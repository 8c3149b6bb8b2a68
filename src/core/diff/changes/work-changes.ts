/** What changed in the work of one person on one record. */
import type { Node } from '../../document/document';
import { authorInWords, authorKey, HEADER_KEYS, type RecordFile } from '../../document/record';
import { isSequence } from '../../document/walk';
import type { MappingField } from '../../fields/field';
import { childOf, itemOf } from '../../format/lookup';
import { supportField } from '../../format/shared/support';
import type { Instrument } from '../../knowledge/instrument';
import { say } from '../../language/say';
import { type Entry, entriesOf } from '../../pairing/named-entries';
import { type Match, pairEntries } from '../../pairing/pair-entries';
import { assessmentAt } from '../../review/appraisal/assessments';
import { recordFieldsOf } from '../../review/fields-of-review';
import type { Review } from '../../review/review';
import { instrumentIn } from '../../review/tools-of-review';
import { settledIn } from '../../two-extractors/settled';
import { type Difference, isUnspoken, type Texts, type Unspoken, type Versions } from '../differences/difference';
import { differencesBetween } from '../differences/differences';
import { belowKey } from '../facts/facts';
import { assessmentAtAGlance, assessmentChanges, assessmentVersions } from '../judgements/judgement-changes';
import { supportStatement } from '../judgements/support-changes';
import { settledStatement } from '../people/newly-settled';
import { type Values, valuesOf } from '../people/values';
import { inOrder } from '../places/canonical-order';
import { labelsOf } from '../places/entry-labels';
import { below, type Place, RECORD } from '../places/named-place';
import { headingOfKey } from '../places/titles';
import { renamedFiles, type WorkPair } from '../records/pair-works';
import { type Section, sectionsOf, type Work } from '../records/works';
import { entryAtAGlance } from './at-a-glance';
import type { Change } from './change';
import { type Statement, statementOf, type Telling, told } from './telling';
import { wholeWork } from './whole-work';

/** Two versions of a review. */
export interface Reviews {
  readonly before: Review;
  readonly after: Review;
}

export interface WorkChanges {
  readonly changes: readonly Change[];
  /** Order and form, which say nothing else than before. */
  readonly unspoken: readonly Change[];
}

/** One section in both versions; the file of either. */
interface SectionPair {
  readonly key: string;
  readonly before: Section | undefined;
  readonly after: Section | undefined;
}

/**
 * What changed in a work, in the order of the format.
 * @param pair of which the earlier part is read with the names of the later one
 * @param original the earlier files as they are, in which assessments are looked up
 */
export function workChanges(pair: WorkPair, original: (file: RecordFile) => RecordFile, reviews: Reviews): WorkChanges {
  const whole = wholeWork(pair, reviews);
  if (whole) return { changes: [whole], unspoken: [] };
  const { before, after } = pair as Required<WorkPair> & { before: Work; after: Work };
  const fields = recordFieldsOf(reviews.after, after.kind);
  const renamed = renamedFiles(pair);
  const changes: Change[] = [...fileRenames(renamed, pair), ...authorChange(pair)];
  const unspoken: Change[] = [];
  const isOthers = authorKey(before.author) !== authorKey(after.author);
  for (const sections of sectionPairs(pair, renamed, reviews, fields)) {
    if (isOthers && sections.key === 'consensus') continue;
    const telling: Telling = { work: after, before: sections.before?.file, after: sections.after?.file };
    if (isMoved(sections, renamed)) changes.push(movedSection(sections, fields, telling));
    const found = sectionChanges(sections, fields, telling, original, reviews);
    changes.push(...found.changes);
    unspoken.push(...found.unspoken);
  }
  return { changes: before === after ? [] : changes, unspoken };
}

function fileRenames(renamed: ReadonlyMap<string, RecordFile>, { before, after }: WorkPair): Change[] {
  return [...renamed].map(([path, file]) => {
    const telling: Telling = {
      work: after as Work,
      before: before?.files.find((each) => each.path === path),
      after: file,
    };
    const [from, to] = [lastParts(path, file.path), lastParts(file.path, path)];
    const says = say`the file ${from} is now ${to}`;
    return told({ change: 'renamed', place: RECORD, says, after: file.document.root, from, to }, telling);
  });
}

/** A path without the folders that it has in common with another. */
function lastParts(path: string, other: string): string {
  const [parts, others] = [path.split('/'), other.split('/')];
  let same = 0;
  while (same < parts.length - 1 && parts[same] === others[same]) same++;
  return parts.slice(same).join('/');
}

/** Whose work a file is counts more than any of its values. */
function authorChange({ before, after }: WorkPair): Change[] {
  const [from, to] = [before, after].map((work) => (work ? authorInWords(work.author) : ''));
  if (before === undefined || after === undefined || authorKey(before.author) === authorKey(after.author)) return [];
  const place: Place = {
    keys: [after.author.kind === 'extractor' ? 'extractor' : 'consensus'],
    titles: [say`whose work it is`],
  };
  const telling: Telling = { work: after, before: before.files[0], after: after.files[0] };
  return [
    told(
      {
        change: 'changed',
        place,
        says: `${from} → ${to}`,
        after: after.files[0]?.document.root,
        from: from ?? '',
        to: to ?? '',
      },
      telling,
    ),
  ];
}

/** Keys of the header that say whose work it is, and what it is about, are told as such. */
const HEAD_TOLD: readonly string[] = HEADER_KEYS.filter(
  (key) => !['accept', 'format', 'consensus', 'checked'].includes(key),
);

function* sectionPairs(
  { before, after }: WorkPair,
  renamed: ReadonlyMap<string, RecordFile>,
  reviews: Reviews,
  fields: MappingField,
): Generator<SectionPair> {
  const open = new Set(contentOf(before, reviews.before));
  const later = contentOf(after, reviews.after);
  const pathNow = ({ file }: Section) => renamed.get(file.path)?.path ?? file.path;
  const take = (isIt: (section: Section) => boolean) => {
    const found = [...open].find(isIt);
    if (found) open.delete(found);
    return found;
  };
  const inPlace = later.map((section) => ({
    section,
    before: take((other) => other.key === section.key && pathNow(other) === section.file.path),
  }));
  const pairs: SectionPair[] = inPlace.map(({ section, before: there }) => ({
    key: section.key,
    before: there ?? take((other) => other.key === section.key),
    after: section,
  }));
  yield* inOrder(
    [...pairs, ...[...open].map((section) => ({ key: section.key, before: section, after: undefined }))],
    fields,
    ({ key }) => key,
  );
}

/** Each of the files of a consensus says how it came about: that is one thing. */
function contentOf(work: Work | undefined, review: Review): readonly Section[] {
  const all = sectionsOf(work, review).filter(({ key }) => !HEAD_TOLD.includes(key));
  const consensus = all.find(({ key }) => key === 'consensus');
  return all.filter((section) => section.key !== 'consensus' || section === consensus);
}

function isMoved({ before, after }: SectionPair, renamed: ReadonlyMap<string, RecordFile>): boolean {
  if (before === undefined || after === undefined) return false;
  return (renamed.get(before.file.path)?.path ?? before.file.path) !== after.file.path;
}

function movedSection({ key, before, after }: SectionPair, fields: MappingField, telling: Telling): Change {
  const [was, is] = [before?.file.path ?? '', after?.file.path ?? ''];
  const [from, to] = [lastParts(was, is), lastParts(is, was)];
  const place = below(RECORD, key, headingOfKey(key, fields));
  return told(
    { change: 'moved', place, says: say`moved from ${from} to ${to}`, after: after?.pair.key, from, to },
    telling,
  );
}

function sectionChanges(
  { key, before, after }: SectionPair,
  fields: MappingField,
  telling: Telling,
  original: (file: RecordFile) => RecordFile,
  reviews: Reviews,
): WorkChanges {
  const field = childOf(fields, key);
  const place = belowKey(RECORD, key, fields);
  const texts: Texts = { before: before?.file.document.text ?? '', after: after?.file.document.text ?? '' };
  if (key === 'settled')
    return settledChanges(
      { before: before?.pair.value, after: after?.pair.value, field },
      place,
      texts,
      telling,
      reviews,
    );
  const instrument = field?.kind === 'assessments' ? instrumentIn(reviews.after, field.instrument) : undefined;
  const [was, is] = [before?.pair.value, after?.pair.value];
  const isListed = (is === undefined || isSequence(is)) && (was === undefined || isSequence(was));
  if (instrument && field && isListed) {
    const earlier = telling.before && original(telling.before);
    return assessments(
      instrument,
      { before: was, after: is, field },
      place,
      texts,
      { ...telling, before: earlier },
      reviews,
    );
  }
  const found = [...differencesBetween({ before: was, after: is, field }, place, texts)];
  return tellAll(found, telling);
}

function tellAll(found: readonly (Difference | Unspoken)[], telling: Telling): WorkChanges {
  const differences = found.filter((each): each is Difference => !isUnspoken(each));
  return {
    changes: differences.map((each) => told(plainStatement(each, differences), telling)),
    unspoken: found.filter(isUnspoken).map((each) => told(unspokenStatement(each), telling)),
  };
}

function plainStatement(difference: Difference, all: readonly Difference[]): Statement {
  const { place, field, after, before, kind } = difference;
  if (field === supportField) {
    const holder = place.keys.slice(0, -1).join('\n');
    const others = all.filter(
      (each) => each !== difference && each.place.keys.slice(0, place.keys.length - 1).join('\n') === holder,
    );
    return supportStatement(difference, others.length === 0);
  }
  const said = statementOf(difference);
  const node = kind === 'added' ? after : kind === 'removed' ? before : undefined;
  if (node === undefined || node.kind !== 'mapping') return said;
  const glance = entryAtAGlance(node, field);
  return { ...said, says: kind === 'added' ? say`new (${glance})` : say`removed (${glance})` };
}

function unspokenStatement({ kind, place, before, after }: Unspoken): Statement {
  return {
    change: kind,
    place,
    says: kind === 'order' ? say`in another order` : say`written in another form`,
    before,
    after,
  };
}

/** What was settled since is told at the value that was settled. */
function settledChanges(
  versions: Versions,
  place: Place,
  texts: Texts,
  telling: Telling,
  { after }: Reviews,
): WorkChanges {
  const found = [...differencesBetween(versions, place, texts)];
  const entries = new Map(telling.after && settledIn(telling.after).map((entry) => [entry.node as Node, entry]));
  const newIn = (each: Difference | Unspoken) =>
    each.kind === 'added' && each.after !== undefined ? entries.get(each.after) : undefined;
  const fresh = found.flatMap((each) => newIn(each) ?? []);
  const values: Values = fresh.length > 0 ? valuesOf(telling.work, after) : new Map();
  const fields = recordFieldsOf(after, telling.work.kind);
  const { changes, unspoken } = tellAll(
    found.filter((each) => newIn(each) === undefined),
    telling,
  );
  return {
    changes: [...fresh.map((entry) => told(settledStatement(entry, values, fields), telling)), ...changes],
    unspoken,
  };
}

/** Assessments one by one: what changed in one is told with its causes. */
function assessments(
  instrument: Instrument,
  { before, after, field }: Parameters<typeof differencesBetween>[0],
  place: Place,
  texts: Texts,
  telling: Telling,
  reviews: Reviews,
): WorkChanges {
  const [earlier, later] = [entriesOf(before, field), entriesOf(after, field)];
  const { matches, removed, added } = pairEntries(earlier, later, 'entries');
  const [was, is] = [labelsOf(earlier, field), labelsOf(later, field)];
  const changes: Change[] = [];
  const unspoken: Change[] = [];
  const item = field && itemOf(field);
  for (const match of matches) {
    const here = below(place, is.get(match.after) ?? '');
    const found = [
      ...differencesBetween({ before: match.before.node, after: match.after.node, field: item }, here, texts),
    ];
    unspoken.push(...found.filter(isUnspoken).map((each) => told(unspokenStatement(each), telling)));
    const differences = found.filter((each): each is Difference => !isUnspoken(each));
    if (match.renamed) changes.push(aboutAnother(match, was.get(match.before) ?? '', here, telling));
    if (differences.length > 0) changes.push(...withCauses(instrument, match, differences, here, telling, reviews));
  }
  for (const entry of removed)
    changes.push(wholeAssessment(instrument, entry, 'removed', below(place, was.get(entry) ?? ''), telling, reviews));
  for (const entry of added)
    changes.push(wholeAssessment(instrument, entry, 'added', below(place, is.get(entry) ?? ''), telling, reviews));
  return { changes, unspoken };
}

/** What changed in an assessment, with its causes; that it is about another result is told on its own. */
function withCauses(
  instrument: Instrument,
  { before, after }: Match,
  differences: readonly Difference[],
  place: Place,
  telling: Telling,
  reviews: Reviews,
): readonly Change[] {
  const indexes = { before: before.index, after: after.index };
  const versions = assessmentVersions(instrument, telling, indexes, reviews);
  const others = differences.filter((each) => !after.namedBy.includes(each.place.keys.at(-1) ?? ''));
  return assessmentChanges(versions, place, others, telling);
}

/** An assessment that is in one of the versions only. */
function wholeAssessment(
  instrument: Instrument,
  { index, node }: Entry,
  change: 'added' | 'removed',
  place: Place,
  telling: Telling,
  reviews: Reviews,
): Change {
  const [file, review] = change === 'added' ? [telling.after, reviews.after] : [telling.before, reviews.before];
  const assessment = file && assessmentAt(file, [instrument.id, index], review);
  const glance = assessment ? assessmentAtAGlance(assessment) : '';
  const says = change === 'added' ? say`new, ${glance}` : say`removed (${glance})`;
  const where = change === 'added' ? { after: node, to: glance } : { before: node, from: glance };
  return told({ change, place, says, ...where }, telling);
}

/** An assessment of one result that is now one of another: a copy was corrected, or the result has another id. */
function aboutAnother({ before, after }: Match, from: string, place: Place, telling: Telling): Change {
  const to = place.titles.at(-1) ?? '';
  const section = { keys: place.keys.slice(0, -1), titles: place.titles.slice(0, -1) };
  return told(
    {
      change: 'renamed',
      place: section,
      says: say`${from} is now ${to}`,
      before: before.node,
      after: after.node,
      from,
      to,
    },
    telling,
  );
}
