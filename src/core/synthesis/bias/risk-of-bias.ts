/** Traffic lights of one instrument: every assessment of the review, grouped by the outcome of the assessed result. */

import { addTo } from '../../document/groups';
import { canonicalDomainOrder, decidesItsVersion } from '../../format/study/assessment-fields';
import type { Domain, Instrument } from '../../knowledge/instrument';
import { UNITS, WHOLE_STUDY } from '../../knowledge/units';
import { counted } from '../../language/counted';
import { listed } from '../../language/listed';
import { ofEach } from '../../review/of-each';
import { tally } from '../../review/record-words';
import { asBefore } from '../../review/remembering/as-before';
import { includedStudies, type RecordView, type Review, type Standing, workedOut } from '../../review/review';
import { studyName } from '../../review/study-names';
import { notesFor, OTHER_BY_PUBLISHED_RULE_SIGN, SUGGESTED_SIGN, signed, standingsOf } from '../cells/footnotes';
import { capital } from '../cells/wording';
import {
  allLights,
  JUDGED_ONCE,
  type LightsColumn,
  type LightsGroup,
  type LightsRow,
  PRINTED_AS_DOMAIN,
  type TrafficLights,
} from '../models/traffic-lights';
import { type Assessed, type InStudy, inStudy, lightOn, OF_THE_STUDY, UNKNOWN_OUTCOME } from './lights-of-study';

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
  return workedOut<TrafficLights>(review, instrument, 'traffic lights', (before) =>
    asBefore(before, lightsOf(instrument, review)),
  );
}

function lightsOf(instrument: Instrument, review: Review): TrafficLights {
  const studies = includedStudies(review);
  const each = studies.map((study) => inStudy(study, instrument, review));
  const assessed = each.flatMap((study) => study.assessed);
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
    ...levelsOfWhole(instrument),
    ...(scalesDiffer(domains, instrument) && { legendByScale: true }),
    directions: instrument.directions,
    columns,
    groups: groupsOf(
      assessed,
      instrument,
      drafts.map(({ row, signed }) => (standings.signed === 'each' ? signed : row)),
    ),
    notes: [
      ...(drafts.some(({ isSuggested }) => isSuggested) ? [suggestionNote(assessed)] : []),
      ...(drafts.some(isAboutPart) ? [JUDGED_ONCE] : []),
      ...houseRuleNotes(assessed, instrument),
      ...variantNotes(assessed),
      ...wholeNote(instrument),
      ...unsaidNotes(studies, each, review),
      ...(decidesItsVersion(instrument) ? numberingNotes(assessed, columns) : []),
      ...standings.notes,
      ...notAssessedNote(each),
    ],
  };
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
    inStudy(study, instrument, review).assessed.map((each) => {
      const row = { ...each.row, lights: domains.map((domain) => lightOn(domain, each)) };
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

/** The levels of the whole, where no domain can have one of them. */
function levelsOfWhole({ variants, judgements }: Instrument): Pick<TrafficLights, 'levelsOfWhole'> {
  const all = judgements.map(({ value }) => value);
  const ofDomains = new Set(variants.flatMap(({ domains }) => domains.flatMap(({ judgements: own = all }) => own)));
  const ofWhole = variants.flatMap(({ overall }) => overall.judgements ?? overall.order ?? all);
  const isApart = ofWhole.length > 0 && ofWhole.every((level) => !ofDomains.has(level));
  return isApart ? { levelsOfWhole: [...new Set(ofWhole)] } : {};
}

/** Whether the domains of one scale can have other levels than those of another. */
function scalesDiffer(domains: readonly Domain[], { judgements }: Instrument): boolean {
  const all = judgements.map(({ value }) => value);
  const byScale = new Map<string, Set<string>>();
  for (const { scale = '', judgements: own = all } of domains)
    byScale.set(scale, new Set([...(byScale.get(scale) ?? []), ...own]));
  const lists = [...byScale.values()].map((levels) => [...levels].sort().join('\n'));
  return new Set(lists).size > 1;
}

/** Of the whole, beside several scales: of which it is. */
function wholeNote({ scales = [], scaleName = 'Risk of bias', variants }: Instrument): string[] {
  if (scales.length === 0 || variants.every(({ overall }) => overall.rule === 'none')) return [];
  const others = listed(
    scales.map(({ name }) => `“${name}”`),
    'and',
  );
  return [`The overall judgement is about “${scaleName}”: what is judged under ${others} does not enter it.`];
}

/** Whether a row is about a part of a study, so that it lacks what is judged once for the whole of it. */
function isAboutPart({ row }: Drafted): boolean {
  return row.lights.some(({ note }) => note === OF_THE_STUDY);
}

/**
 * The groups in the order in which they come up; last those that name no result, but for tools that judge a study as a
 * whole and its groups of outcomes beside it.
 * @param rows those of the entries
 */
function groupsOf(
  entries: readonly Assessed[],
  { assesses }: Instrument,
  rows: readonly Omit<LightsRow, 'id'>[],
): LightsGroup[] {
  const groups = new Map<string, { readonly group: Assessed['group']; readonly rows: Omit<LightsRow, 'id'>[] }>();
  for (const [index, { group }] of entries.entries()) {
    const known = groups.get(group.title) ?? { group, rows: [] };
    groups.set(group.title, known);
    const row = rows[index];
    if (row) known.rows.push(row);
  }
  const { wholeFirst, asWhole } = UNITS[assesses];
  const rank = ({ group }: { group: Assessed['group'] }) =>
    wholeFirst && group.title === asWhole ? FIRST : LAST.findIndex((each) => group.title.startsWith(each));
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
/** Before those that stand in the order in which they come up. */
const FIRST = -2;

/** Some instruments have an algorithm, others only criteria. */
function suggestionNote(assessed: readonly Assessed[]): string {
  const used = assessed.flatMap(({ forms }) => forms.flatMap(({ variant }) => variant?.domains ?? []));
  const withCriteria = used.filter(({ criteria }) => criteria !== undefined).length;
  const algorithm = withCriteria < used.length || used.length === 0 ? ['algorithm'] : [];
  const criteria = withCriteria > 0 ? ['criteria, which are no algorithm,'] : [];
  const by = listed([...algorithm, ...criteria], 'or');
  return `${SUGGESTED_SIGN} Suggested by the instrument's ${by} from the answers; nobody has judged yet.`;
}

/** Versions in one figure share columns by what their domains are about; this says which of them print other numbers. */
function numberingNotes(assessed: readonly Assessed[], columns: readonly LightsColumn[]): string[] {
  const forms = new Map<string, readonly Domain[]>();
  for (const { name, variant } of assessed.flatMap((each) => each.forms))
    if (variant !== undefined) forms.set(name, variant.domains);
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
function houseRuleNotes(assessed: readonly Assessed[], instrument: Instrument): string[] {
  const rule = assessed.map(({ houseRule }) => houseRule).find((each) => each !== undefined);
  if (rule === undefined || rule.rows.length === 0) return [];
  const rows = rule.rows.map(({ text }) => text).join('; ');
  const reason = rule.reason === undefined ? '' : ` Reason: ${rule.reason.replace(/\.$/, '')}.`;
  const changed = assessed.filter(({ isChanged }) => isChanged).length;
  const effect =
    changed === 0
      ? 'The published rule gives the same.'
      : `The published rule gives another one for ${counted(changed, 'assessment')} (${OTHER_BY_PUBLISHED_RULE_SIGN}).`;
  return [`Overall judgements of ${instrument.name} follow the review's own rule: ${rows}.${reason} ${effect}`];
}

/** Forms of the instrument that are not its published version. */
function variantNotes(assessed: readonly Assessed[]): string[] {
  const byStatus = new Map<string, Set<string>>();
  for (const {
    forms: [{ variant, name, isUsed }],
  } of assessed) {
    const status = variant?.status ?? 'published';
    if (status.startsWith('published') || !isUsed) continue;
    byStatus.set(status, (byStatus.get(status) ?? new Set()).add(name));
  }
  return [...byStatus].map(([status, names]) => `${capital(status)}: ${[...names].join('; ')}.`);
}

/** What somebody has to say before the questions, and nobody has: no figure may look as if it were settled. */
function unsaidNotes(studies: readonly RecordView[], each: readonly InStudy[], review: Review): string[] {
  const byItem = new Map<string, string[]>();
  for (const [index, study] of studies.entries())
    for (const title of each[index]?.unsaid ?? []) addTo(byItem, title, studyName(study, review).cited);
  const all = each.filter(({ assessed }) => assessed.length > 0).length;
  return [...byItem].map(
    ([title, names]) => `${title}: not said for ${names.length === all ? 'any study' : listed(names, 'and')}.`,
  );
}

/** What the review wants assessed and nobody has: a figure that leaves results out must say so. */
function notAssessedNote(each: readonly InStudy[]): string[] {
  const missing = each.flatMap(({ open }) => open ?? []);
  return missing.length === 0 ? [] : [`Expected, and not assessed yet: ${missing.join(', ')}.`];
}
