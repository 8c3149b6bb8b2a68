/** Traffic lights of one instrument: every assessment of the review, grouped by the outcome of the assessed result. */

import type { Node, Span } from '../../document/document';
import { addTo } from '../../document/groups';
import { authorInWords } from '../../document/record';
import { textAt, textOf, valueOf } from '../../document/walk';
import { canonicalDomainOrder, decidesItsVersion } from '../../format/study/assessment-fields';
import type { Domain, Instrument } from '../../knowledge/instrument';
import { directionValue, judgementLabel, preliminaryValue } from '../../knowledge/instrument-words';
import { UNITS } from '../../knowledge/units';
import { counted } from '../../language/counted';
import { listed } from '../../language/listed';
import {
  type Assessment,
  aboutOf,
  appraisalOf,
  assessmentsOf,
  assessmentsWith,
  type DomainAssessment,
  endsAtScreening,
  type GivenJudgement,
  hasOverall,
} from '../../review/appraisal/assessments';
import { domainsShown, formName, unsaidItems, usedForm } from '../../review/appraisal/form-of-assessment';
import { ofEach } from '../../review/of-each';
import { expectedSections, prepareAssessmentOf, resultsToAssess } from '../../review/progress';
import { tally } from '../../review/record-words';
import { assessedResult } from '../../review/results-of';
import {
  includedStudies,
  type RecordView,
  type Review,
  type Standing,
  sectionNode,
  workedOut,
} from '../../review/review';
import { type Names, namesOf, studyName } from '../../review/study-names';
import { instrumentIn } from '../../review/tools-of-review';
import { notesFor, OTHER_BY_PUBLISHED_RULE_SIGN, SUGGESTED_SIGN, signed, standingsOf } from '../cells/footnotes';
import { capital } from '../cells/wording';
import type { Cell, CellSource } from '../models/table';
import {
  allLights,
  type LightsColumn,
  type LightsGroup,
  type LightsRow,
  PRINTED_AS_DOMAIN,
  type TrafficLights,
} from '../models/traffic-lights';

/** One line of the figure: an assessment, or several of different people that are not settled yet. */
interface Entry {
  readonly study: RecordView;
  /** The first is shown; others only where people do not agree. */
  readonly versions: readonly [Assessment, ...Assessment[]];
  readonly standing: Standing;
  readonly result: Node | undefined;
}

/** An entry with the group in which it stands. */
interface Grouped {
  readonly entry: Entry;
  readonly group: Omit<LightsGroup, 'id' | 'rows'>;
}

/** What one study has in the figure of an instrument: worked out once for each, and kept. */
interface InStudy {
  readonly entries: readonly Grouped[];
  /** The domains of the forms in use. */
  readonly domains: readonly Domain[];
  /** What somebody has to say before the questions, and nobody has. */
  readonly unsaid: readonly string[];
  /** The study, where something of it is expected and not assessed yet. */
  readonly open: string | undefined;
}

/** A row before it stands in a group, with what follows from it for the footnotes. */
interface Drafted {
  readonly row: Omit<LightsRow, 'id'>;
  /** The row as it stands where signs say who has not agreed yet. */
  readonly signed: Omit<LightsRow, 'id'>;
  readonly standings: readonly Standing[];
  readonly isSuggested: boolean;
}

/** The figure of an instrument; without rows where nothing is assessed with it. */
export function trafficLights(instrument: Instrument, review: Review): TrafficLights {
  return workedOut(review, instrument, 'traffic lights', () => lightsOf(instrument, review));
}

function lightsOf(instrument: Instrument, review: Review): TrafficLights {
  const studies = includedStudies(review);
  const each = studies.map((study) => inStudy(study, instrument, review));
  const grouped = each.flatMap(({ entries }) => entries);
  const entries = grouped.map(({ entry }) => entry);
  const domains = domainsOf(instrument, [...new Set(each.flatMap((study) => study.domains))]);
  const drafts = draftsOf(studies, domains, instrument, review);
  const standings = notesFor(new Set(drafts.flatMap((draft) => draft.standings)));
  const columns = columnsOf(domains, instrument);
  return {
    kind: 'traffic lights',
    id: instrument.id,
    title: `${instrument.name}: ${UNITS[instrument.assesses].inFigures}`,
    instrument: instrument.id,
    levels: instrument.judgements,
    directions: instrument.directions,
    columns,
    groups: groupsOf(
      grouped,
      drafts.map(({ row, signed }) => (standings.signed === 'each' ? signed : row)),
    ),
    notes: [
      ...(drafts.some(({ isSuggested }) => isSuggested) ? [suggestionNote(entries)] : []),
      ...houseRuleNotes(entries, instrument),
      ...variantNotes(entries),
      ...unsaidNotes(studies, each, review),
      ...(decidesItsVersion(instrument) ? numberingNotes(entries, columns) : []),
      ...standings.notes,
      ...notAssessedNote(each),
    ],
  };
}

function inStudy(study: RecordView, instrument: Instrument, review: Review): InStudy {
  return workedOut(review, study, `in the figure of ${instrument.id}`, () => {
    // A tool of the review's own is another one when its description changes: that is read here.
    instrumentIn(review, instrument.id);
    const entries = entriesOf(study, instrument, review);
    const versions = entries.flatMap((entry) => entry.versions);
    return {
      entries: entries.map((entry) => ({ entry, group: groupFor(entry, review) })),
      domains: [...new Set(versions.flatMap(domainsShown))],
      unsaid: [...new Set(versions.flatMap(unsaidItems).map(({ title }) => title))],
      open: openIn(study, entries, instrument, review),
    };
  });
}

/** The rows of all studies, in their order, each without its place among the others. */
function draftsOf(
  studies: readonly RecordView[],
  domains: readonly Domain[],
  instrument: Instrument,
  review: Review,
): Drafted[] {
  const shown = JSON.stringify(domains.map(({ key, ofStudy }) => [key, ofStudy]));
  return ofEach(studies, `lights of ${instrument.id}: ${shown}`, review, (study) =>
    inStudy(study, instrument, review).entries.map(({ entry }) => {
      const row = rowOf(entry, domains, instrument, review);
      const cells = allLights(row);
      return {
        row,
        signed: { ...row, lights: row.lights.map(signed), ...(row.overall && { overall: signed(row.overall) }) },
        standings: [...standingsOf(cells)],
        isSuggested: cells.some(({ state }) => state === 'computed'),
      };
    }),
  ).flat();
}

/** The assessments of a study as the synthesis reads it; where people differ, those of each result side by side. */
function entriesOf(study: RecordView, instrument: Instrument, review: Review): Entry[] {
  const section = study.sections.get(instrument.id);
  if (section === undefined) return [];
  if (section.standing !== 'not agreed') {
    return assessmentsOf(study, instrument, review).map((assessment) => ({
      study,
      versions: [assessment],
      standing: section.standing,
      result: assessedResult(assessment, study),
    }));
  }
  const byResult = new Map<string, [Assessment, ...Assessment[]]>();
  for (const file of study.files.filter(({ author }) => author.kind === 'extractor')) {
    for (const assessment of assessmentsWith(instrument, file, review)) {
      const key = aboutOf(assessment) ?? '';
      const known = byResult.get(key);
      if (known) known.push(assessment);
      else byResult.set(key, [assessment]);
    }
  }
  return [...byResult.values()].map((versions) => ({
    study,
    versions,
    standing: versions.length > 1 ? 'not agreed' : 'one extractor',
    result: versions.map((version) => assessedResult(version, study)).find((result) => result !== undefined),
  }));
}

/** The domains of all forms in use, in the instrument's order; screening questions have no light. */
function domainsOf(instrument: Instrument, used: readonly Domain[]): Domain[] {
  const all = used.length > 0 ? used : (instrument.variants[0]?.domains ?? []);
  const byKey = new Map<string, Domain>();
  for (const domain of instrument.variants.flatMap(({ domains }) => domains)) {
    const isUsed = all.some(({ key }) => key === domain.key);
    if (isUsed && domain.screening === undefined && !byKey.has(domain.key)) byKey.set(domain.key, domain);
  }
  const inUse = [...byKey.keys()].map((key) => {
    const forms = all.filter((domain) => domain.key === key);
    const ids = new Set(forms.map(({ id }) => id));
    return ids.size === 1 && forms[0] ? forms[0] : (byKey.get(key) as Domain);
  });
  const variants = instrument.variants.filter(({ domains }) => domains.some((domain) => all.includes(domain)));
  const order = canonicalDomainOrder({ variants });
  const scales = [undefined, ...(instrument.scales ?? []).map(({ key }) => key)];
  const rank = ({ key, scale }: Domain) => scales.indexOf(scale) * order.length + order.indexOf(key);
  return inUse.sort((a, b) => rank(a) - rank(b));
}

/** Under their printed numbers; counted through where versions give one number to different domains. */
function columnsOf(domains: readonly Domain[], { scales, scaleName }: Instrument): LightsColumn[] {
  const isUnique = new Set(domains.map(({ id }) => id)).size === domains.length;
  return domains.map(({ key, id, name, scale, judgedBy }, index) => {
    const own = scales?.find((each) => each.key === scale)?.name ?? scaleName;
    const letter = judgedBy === 'answers' ? '' : 'D';
    return { id: key, head: `${letter}${isUnique ? id : index + 1}`, name, ...(own !== undefined && { scale: own }) };
  });
}

const WHOLE_STUDY = 'The study as a whole';
const WHOLE_REVIEW = 'The review as a whole';
const UNKNOWN_OUTCOME = 'Outcome not extracted';

/**
 * The group of an entry is that of its outcome. Assessments that answer another question than the review asks (the effect
 * of adhering instead of assignment) are never mixed with the others.
 */
function groupFor(entry: Entry, review: Review): Grouped['group'] {
  const outcome = outcomeOf(entry);
  const departures = departuresOf(entry, review);
  return {
    title: [capital(outcome), ...departures].join('; '),
    of: entry.versions[0].instrument.assesses !== 'result' || outcome === WHOLE_STUDY ? 'studies' : 'results',
    ...(departures.length > 0 && { departs: true }),
  };
}

/**
 * The groups in the order in which they come up; last those that name no result.
 * @param rows those of the entries
 */
function groupsOf(entries: readonly Grouped[], rows: readonly Omit<LightsRow, 'id'>[]): LightsGroup[] {
  const groups = new Map<string, { readonly group: Grouped['group']; readonly rows: Omit<LightsRow, 'id'>[] }>();
  for (const [index, { group }] of entries.entries()) {
    const known = groups.get(group.title) ?? { group, rows: [] };
    groups.set(group.title, known);
    const row = rows[index];
    if (row) known.rows.push(row);
  }
  const rank = ({ group }: { group: Grouped['group'] }) => LAST.findIndex((each) => group.title.startsWith(each));
  return [...groups.values()]
    .sort((a, b) => rank(a) - rank(b))
    .map(({ group, rows: inside }) => ({
      id: group.title,
      ...group,
      rows: toldApart(inside).map((row, index) => ({ id: `${group.title} ${index}`, ...row })),
    }));
}

/** Results of one study that share measure, time point and population are told apart by their ids. */
function toldApart(rows: readonly Omit<LightsRow, 'id'>[]): readonly Omit<LightsRow, 'id'>[] {
  const nameOf = ({ study, detail }: Omit<LightsRow, 'id'>) => `${study}\n${detail ?? ''}`;
  const alike = tally(rows.map((row) => [nameOf(row)]));
  return rows.map((row) => {
    const id = row.about?.result;
    if (alike.get(nameOf(row)) === 1 || id === undefined || row.detail === undefined) return row;
    return { ...row, detail: `${row.detail} (${id})` };
  });
}

const LAST: readonly string[] = [WHOLE_STUDY, UNKNOWN_OUTCOME];

function outcomeOf({ versions, result }: Entry): string {
  const [{ result: id, subject, instrument }] = versions;
  if (id === undefined) return textOf(subject) ?? (instrument.assesses === 'review' ? WHOLE_REVIEW : WHOLE_STUDY);
  return textAt(result, 'outcome') ?? UNKNOWN_OUTCOME;
}

/** Where the assessment settles something else than the review decided for all; designs differ anyway and do not count. */
function departuresOf({ versions: [{ facts, instrument, variant }] }: Entry, review: Review): string[] {
  return facts.flatMap(({ item, values, from }) => {
    const isAboutDesign = item.choices.some(({ designs }) => designs !== undefined);
    if (from !== 'assessment' || isAboutDesign || variant === undefined || !(item.key in variant.when)) return [];
    const text = textOf(valueOf(appraisalOf(instrument, review), item.key));
    const decided = (text && preliminaryValue(instrument, item.key, text)) ?? item.otherwise;
    const [value = ''] = values;
    return value === decided ? [] : [`${item.title.toLowerCase()}: ${value}`];
  });
}

function rowOf(
  entry: Entry,
  domains: readonly Domain[],
  instrument: Instrument,
  review: Review,
): Omit<LightsRow, 'id'> {
  const { file, node, result } = entry.versions[0];
  const detail = detailOf(entry, namesOf(review));
  const assessed = textOf(entry.versions[0].result);
  return {
    about: { study: entry.study.id, ...(assessed !== undefined && { result: assessed }) },
    study: studyName(entry.study, review).cited,
    ...(detail !== '' && { detail }),
    lights: domains.map((domain) => domainLight(entry, domain, instrument)),
    ...(hasOverall(entry.versions[0]) && { overall: overallLight(entry, instrument) }),
    source: { file: file.path, span: result?.span ?? startOf(node.span), around: node.span },
  };
}

/** What tells this result from others: measure, time point, subgroup. */
function detailOf({ versions, result }: Entry, names: Names): string {
  const measure = textAt(result, 'measure');
  const population = textAt(result, 'population');
  const words = [
    measure === undefined ? undefined : names.measure(measure),
    textAt(result, 'timepoint'),
    population === 'all' ? undefined : population,
    result === undefined ? textOf(versions[0].result) : undefined,
  ];
  return words.filter((word) => word !== undefined).join(', ');
}

function domainLight(entry: Entry, domain: Domain, instrument: Instrument): Cell {
  const { variant, file, node } = entry.versions[0];
  const where: CellSource = { file: file.path, span: startOf(node.span) };
  if (variant === undefined) {
    return {
      text: '',
      state: 'not extracted',
      source: where,
      note: 'Which form of the instrument applies is not clear',
    };
  }
  const versions = entry.versions.map((assessment) => ({
    assessment,
    domain: assessment.domains.find((each) => each.domain.key === domain.key),
  }));
  const first = versions[0]?.domain;
  if (first === undefined) {
    if (domain.ofStudy) return { text: '', state: 'not applicable', note: 'Judged for the study as a whole' };
    return { text: '', state: 'not applicable', note: `Not part of the form for: ${formName(entry.versions[0])}` };
  }
  if (versions.every((each) => endsAtScreening(each.assessment) && each.domain?.state === 'empty')) {
    return { text: '', state: 'not applicable', note: 'Not assessed: the screening questions end the assessment' };
  }
  const source = sourceOf(first, entry.versions[0]);
  const opinions = versions.map(({ assessment, domain: each }) => opinionOf(assessment, each?.given, each?.suggestion));
  return lightOf(opinions, entry.standing, source, instrument);
}

function overallLight(entry: Entry, instrument: Instrument): Cell {
  const [{ file, node, overall }] = entry.versions;
  const source = overall.given
    ? { file: file.path, span: overall.given.node.span, ...(overall.pair && { around: overall.pair.span }) }
    : { file: file.path, span: overall.pair?.key.span ?? startOf(node.span) };
  const opinions = entry.versions.map((each) => opinionOf(each, each.overall.given, each.overall.suggestion));
  const cell = lightOf(opinions, entry.standing, source, instrument);
  const published = overall.suggestion.published.judgement;
  if (opinions.length > 1 || overall.suggestion.houseRow === undefined || published === overall.suggestion.judgement)
    return cell;
  const other = published === null ? 'is left to people' : judgementLabel(instrument, published);
  const note = `By the published rule: ${other}`;
  return {
    ...cell,
    signs: `${cell.signs ?? ''}${OTHER_BY_PUBLISHED_RULE_SIGN}`,
    note: cell.note === undefined ? note : `${cell.note.replace(/\.$/, '')}. ${note}`,
  };
}

/** What one person (or the consensus) says about a domain or the whole. */
interface Opinion {
  readonly who: string;
  readonly given: GivenJudgement | undefined;
  readonly suggested: string | null;
  readonly permitted: readonly string[];
  readonly because: string;
}

function opinionOf(
  { file }: Assessment,
  given: GivenJudgement | undefined,
  suggestion: { judgement: string | null; permitted: readonly string[]; because: string } | undefined,
): Opinion {
  return {
    who: authorInWords(file.author),
    given,
    suggested: suggestion?.judgement ?? null,
    permitted: suggestion?.permitted ?? [],
    because: suggestion?.because ?? '',
  };
}

function lightOf(opinions: readonly Opinion[], standing: Standing, source: CellSource, instrument: Instrument): Cell {
  const [first] = opinions;
  if (first === undefined) return { text: '', state: 'not extracted', source };
  const values = new Set(opinions.map(({ given }) => given?.value ?? ''));
  if (values.size > 1) {
    const said = opinions.map(({ who, given }) => `${who}: ${given ? labelOf(instrument, given) : 'nothing yet'}`);
    return { text: 'Not agreed', state: 'not agreed', standing: 'not agreed', note: said.join('; '), source };
  }
  const agreed: Standing = opinions.length > 1 ? 'extractors agree' : standing;
  if (first.given) {
    const light = givenLight(first, first.given, agreed, source, instrument);
    return withDirection(light, opinions, instrument);
  }
  if (first.suggested === null) {
    return { text: '', state: 'not extracted', source, ...(first.because !== '' && { note: first.because }) };
  }
  return {
    text: judgementLabel(instrument, first.suggested),
    state: 'computed',
    mark: { instrument: instrument.id, judgement: first.suggested },
    signs: SUGGESTED_SIGN,
    standing: agreed,
    note: `Suggested, not judged. ${first.because}`,
    source,
  };
}

function givenLight(
  opinion: Opinion,
  given: GivenJudgement,
  standing: Standing,
  source: CellSource,
  instrument: Instrument,
): Cell {
  if (given.value === undefined) {
    return {
      text: '',
      state: 'not extracted',
      source,
      note: `“${given.text}” is not a judgement of ${instrument.name}`,
    };
  }
  const note = differenceNote(opinion, given.value, given.reason, instrument);
  return {
    text: judgementLabel(instrument, given.value),
    state: 'given',
    mark: { instrument: instrument.id, judgement: given.value },
    standing,
    ...(note !== undefined && { note }),
    source,
  };
}

/** The direction as it was written; where people differ on it, what each said. */
function withDirection(light: Cell, opinions: readonly Opinion[], instrument: Instrument): Cell {
  const written = opinions.map(({ who, given }) => ({
    who,
    direction: given?.direction && directionValue(instrument, given.direction),
  }));
  const [first] = written;
  if (written.every(({ direction }) => direction === first?.direction))
    return first?.direction ? { ...light, biasDirection: first.direction } : light;
  const said = written.map(({ who, direction }) => `${who}: ${direction || 'none'}`).join('; ');
  const note = `The direction of bias is not agreed: ${said}`;
  return { ...light, note: light.note === undefined ? note : `${light.note.replace(/\.$/, '')}. ${note}` };
}

function differenceNote(
  { suggested, permitted }: Opinion,
  value: string,
  reason: string | undefined,
  instrument: Instrument,
) {
  const why = reason === undefined ? 'no reason is given' : `reason: ${reason}`;
  if (suggested === null || suggested === value) return reason === undefined ? undefined : `Reason: ${reason}`;
  const leave = permitted.includes(value) ? 'within the rule' : 'departs from it';
  return `The answers lead to ${judgementLabel(instrument, suggested)}; this ${leave}, ${why}`;
}

function labelOf(instrument: Instrument, { value, text }: GivenJudgement): string {
  return value === undefined ? text : judgementLabel(instrument, value);
}

/** The judgement, and around it the whole domain, so that the cursor at any answer marks the light. */
function sourceOf({ pair, given }: DomainAssessment, { file, node }: Assessment): CellSource {
  if (pair === undefined) return { file: file.path, span: startOf(node.span) };
  return { file: file.path, span: given?.node.span ?? pair.key.span, around: pair.span };
}

function startOf({ start }: Span): Span {
  return { start, end: start };
}

/** Some instruments have an algorithm, others only criteria. */
function suggestionNote(entries: readonly Entry[]): string {
  const used = entries.flatMap(({ versions }) => versions.flatMap(({ variant }) => variant?.domains ?? []));
  const withCriteria = used.filter(({ criteria }) => criteria !== undefined).length;
  const algorithm = withCriteria < used.length || used.length === 0 ? ['algorithm'] : [];
  const criteria = withCriteria > 0 ? ['criteria, which are no algorithm,'] : [];
  const by = listed([...algorithm, ...criteria], 'or');
  return `${SUGGESTED_SIGN} Suggested by the instrument's ${by} from the answers; nobody has judged yet.`;
}

/** Versions in one figure share columns by what their domains are about; this says which of them print other numbers. */
function numberingNotes(entries: readonly Entry[], columns: readonly LightsColumn[]): string[] {
  const forms = new Map<string, readonly Domain[]>();
  for (const assessment of entries.flatMap(({ versions }) => versions)) {
    if (assessment.variant !== undefined) forms.set(formName(assessment), assessment.variant.domains);
  }
  const byNumbers = new Map<string, string[]>();
  for (const [name, domains] of forms) {
    const others = columns.flatMap(({ id, head }) => {
      const domain = domains.find(({ key }) => key === id);
      return domain === undefined || `D${domain.id}` === head ? [] : [`${head} ${PRINTED_AS_DOMAIN} ${domain.id}`];
    });
    const numbers = listed(others, 'and');
    if (others.length > 0) byNumbers.set(numbers, [...(byNumbers.get(numbers) ?? []), name]);
  }
  return [...byNumbers].map(([numbers, names]) => `${names.join('; ')}: ${numbers}.`);
}

/** The review's own overall rule, and how many results it changes. */
function houseRuleNotes(entries: readonly Entry[], instrument: Instrument): string[] {
  const rule = entries.map(({ versions }) => versions[0].houseRule).find((each) => each !== undefined);
  if (rule === undefined || rule.rows.length === 0) return [];
  const rows = rule.rows.map(({ text }) => text).join('; ');
  const reason = rule.reason === undefined ? '' : ` Reason: ${rule.reason.replace(/\.$/, '')}.`;
  const changed = entries.filter(({ versions: [{ overall }] }) => {
    const { houseRow, judgement, published } = overall.suggestion;
    return houseRow !== undefined && judgement !== published.judgement;
  }).length;
  const effect =
    changed === 0
      ? 'The published rule gives the same.'
      : `The published rule gives another one for ${counted(changed, 'assessment')} (${OTHER_BY_PUBLISHED_RULE_SIGN}).`;
  return [`Overall judgements of ${instrument.name} follow the review's own rule: ${rows}.${reason} ${effect}`];
}

/** Forms of the instrument that are not its published version. */
function variantNotes(entries: readonly Entry[]): string[] {
  const byStatus = new Map<string, Set<string>>();
  for (const { versions } of entries) {
    const [first] = versions;
    const status = first.variant?.status ?? 'published';
    if (status.startsWith('published') || !usedForm(first)) continue;
    byStatus.set(status, (byStatus.get(status) ?? new Set()).add(formName(first)));
  }
  return [...byStatus].map(([status, names]) => `${capital(status)}: ${[...names].join('; ')}.`);
}

/** What somebody has to say before the questions, and nobody has: no figure may look as if it were settled. */
function unsaidNotes(studies: readonly RecordView[], each: readonly InStudy[], review: Review): string[] {
  const byItem = new Map<string, string[]>();
  for (const [index, study] of studies.entries())
    for (const title of each[index]?.unsaid ?? []) addTo(byItem, title, studyName(study, review).cited);
  const all = each.filter(({ entries }) => entries.length > 0).length;
  return [...byItem].map(
    ([title, names]) => `${title}: not said for ${names.length === all ? 'any study' : listed(names, 'and')}.`,
  );
}

/** What the review wants assessed and nobody has: a figure that leaves results out must say so. */
function notAssessedNote(each: readonly InStudy[]): string[] {
  const missing = each.flatMap(({ open }) => open ?? []);
  return missing.length === 0 ? [] : [`Expected, and not assessed yet: ${missing.join(', ')}.`];
}

function openIn(
  study: RecordView,
  entries: readonly Entry[],
  instrument: Instrument,
  review: Review,
): string | undefined {
  if (!expectedSections(study, review).includes(instrument.id)) return undefined;
  const targets = resultsToAssess(instrument, sectionNode(study, 'results'), review);
  const assessmentOf = prepareAssessmentOf(entries.map(({ versions }) => versions[0]));
  const open = targets.filter((target) => assessmentOf(target) === undefined);
  const name = studyName(study, review).cited;
  if (open.length === 0) return undefined;
  return targets.length === 1 ? name : `${name} (${counted(open.length, 'result')})`;
}
