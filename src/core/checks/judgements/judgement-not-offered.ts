import type { Node } from '../../document/document';
import { valueOf } from '../../document/walk';
import type { Domain, Instrument, OverallRule, Variant } from '../../knowledge/instrument';
import { directionValue } from '../../knowledge/instrument-words';
import { listed } from '../../language/listed';
import { say, translated } from '../../language/say';
import type { Assessment, GivenJudgement } from '../../review/appraisal/assessments';
import { write } from '../../writing/value';
import type { Check, Finding } from '../check';

export const judgementNotOffered: Check = {
  code: 'judgement-not-offered',
  title: 'A judgement or direction that the form does not have here',
  severity: 'error',
  explanation:
    'Forms of an instrument differ in their levels and directions of bias, and so may their domains: in one, “low” comes only with a qualification; another has a level for too little information. A word of another form cannot enter tables or the overall judgement. Choose one that this form has, or correct what decides the form.',
  *find(_file, _review, prepared) {
    for (const assessment of prepared.assessments()) {
      const { instrument, variant, domains, overall } = assessment;
      if (variant === undefined) continue;
      for (const { domain, pair, given, suggestion } of domains) {
        if (given === undefined) continue;
        const same = (form: Variant) => form.domains.filter(({ key }) => key === domain.key);
        const others = () => instrument.variants.flatMap(same).map(ofDomain);
        const place = { name: say`domain ${domain.id}`, holder: pair?.value, given, suggested: suggestion.judgement };
        yield* notOffered(assessment, place, ofDomain(domain), others);
      }
      const { given } = overall;
      if (given === undefined) continue;
      const others = () => instrument.variants.map((form) => ofWhole(form.overall));
      const { judgement: suggested } = overall.suggestion;
      const place = { name: say`the overall judgement`, holder: overall.pair?.value, given, suggested };
      yield* notOffered(assessment, place, ofWhole(variant.overall), others);
    }
  },
};

interface Place {
  readonly name: string;
  readonly holder: Node | undefined;
  readonly given: GivenJudgement;
  readonly suggested: string | null;
}

/** The words that a form has at a place; absent: all of the instrument's. */
interface Offered {
  readonly judgements: readonly string[] | undefined;
  readonly directions: readonly string[] | undefined;
}

const ofDomain = ({ judgements, directions }: Domain): Offered => ({ judgements, directions });
const ofWhole = ({ order, judgements = order, directions, directionsUnconfirmed }: OverallRule): Offered => ({
  judgements,
  directions: directionsUnconfirmed ? undefined : directions,
});

/** Words that no form has at this place are found by the checks of words. */
function* notOffered(
  { instrument, variant }: Assessment,
  { name, holder, given, suggested }: Place,
  offered: Offered,
  others: () => readonly Offered[],
): Generator<Finding> {
  const form = translated(variant?.name ?? instrument.name);
  const level = given.value;
  if (level !== undefined && isOfOther(level, offered, others, 'judgements')) {
    const levels = instrument.judgements.map(({ value }) => value).filter((each) => offered.judgements?.includes(each));
    yield {
      span: given.node.span,
      message: say`“${level}” is a level of ${instrument.name}, but ${name} does not have it in this form (${form}), so it does not count. Choose ${listed(levels, 'or')}.`,
      fixes:
        suggested === null
          ? []
          : [
              {
                title: say`Write “${suggested}”, as suggested`,
                kind: 'choice',
                edits: [write(given.node.span, suggested)],
              },
            ],
    };
  }
  const node = valueOf(holder, 'bias_direction');
  const direction = readDirection(instrument, given);
  if (node && direction && isOfOther(direction, offered, others, 'directions')) {
    yield {
      span: node.span,
      message: say`“${direction}” is a direction of ${instrument.name}, but ${name} does not have it in this form (${form}). ${whatElse(offered.directions)}`,
    };
  }
}

function whatElse(directions: readonly string[] = []): string {
  return directions.length === 0
    ? say`No direction is predicted there: take the line out.`
    : say`Choose ${listed(directions, 'or')}.`;
}

function readDirection(instrument: Instrument, given: GivenJudgement): string | undefined {
  return given.direction === undefined ? undefined : directionValue(instrument, given.direction);
}

/** Whether a word belongs to another form and not to this one. The other forms are asked only for a word that this one lacks. */
function isOfOther(word: string, offered: Offered, others: () => readonly Offered[], of: keyof Offered): boolean {
  if (offered[of]?.includes(word) !== false) return false;
  return others().some(({ [of]: words }) => words === undefined || words.includes(word));
}
