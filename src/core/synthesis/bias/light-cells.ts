/** What people judged in one assessment, as lights. */

import type { Node, Span } from '../../document/document';
import { authorInWords } from '../../document/record';
import type { Domain, Instrument } from '../../knowledge/instrument';
import { directionValue, judgementLabel } from '../../knowledge/instrument-words';
import {
  type Assessment,
  type DomainAssessment,
  endsAtScreening,
  type GivenJudgement,
} from '../../review/appraisal/assessments';
import type { RecordView, Standing } from '../../review/review';
import { OTHER_BY_PUBLISHED_RULE_SIGN, SUGGESTED_SIGN } from '../cells/footnotes';
import type { Cell, CellSource } from '../models/table';

/** One line of the figure: an assessment, or several of different people that are not settled yet. */
export interface Entry {
  readonly study: RecordView;
  /** The first is shown; others only where people do not agree. */
  readonly versions: readonly [Assessment, ...Assessment[]];
  readonly standing: Standing;
  readonly result: Node | undefined;
}

/** The light of a domain of the form that was used. */
export function domainLight(entry: Entry, { key }: Domain, instrument: Instrument): Cell | undefined {
  const versions = entry.versions.map((assessment) => ({
    assessment,
    domain: assessment.domains.find((each) => each.domain.key === key),
  }));
  const first = versions[0]?.domain;
  if (first === undefined) return undefined;
  if (versions.every((each) => endsAtScreening(each.assessment) && each.domain?.state === 'empty')) {
    return { text: '', state: 'not applicable', note: 'Not assessed: the screening questions end the assessment' };
  }
  const source = sourceOf(first, entry.versions[0]);
  const opinions = versions.map(({ assessment, domain: each }) => opinionOf(assessment, each?.given, each?.suggestion));
  return lightOf(opinions, entry.standing, source, instrument);
}

/** The light for the whole. */
export function overallLight(entry: Entry, instrument: Instrument): Cell {
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

/** Where something begins. */
export function startOf({ start }: Span): Span {
  return { start, end: start };
}
