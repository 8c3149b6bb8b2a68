/** What the algorithm of a tool gives for an assessment that another program has made. */
import { prepareJudge } from '../knowledge/judge/judge';
import type { OverallSuggestion, Suggestion } from '../knowledge/judge/suggestion';
import { instrumentById } from '../knowledge/list';
import { pickVariant } from '../knowledge/variant';
import type { Found } from './found';
import type { AssessmentMaterial } from './material';

export interface AlgorithmSays {
  /** By the key of a domain; absent where the form has no such domain. */
  readonly domain: (key: string) => Suggestion | undefined;
  /** What these levels of the domains, by key, add up to. */
  readonly overall: (levels: Readonly<Record<string, string | undefined>>) => OverallSuggestion;
}

/** @returns the algorithm for many assessments; nothing for a tool that has none */
export function prepareAlgorithm(
  tool: string,
): ((assessment: Pick<AssessmentMaterial, 'head' | 'domains'>) => AlgorithmSays) | undefined {
  const instrument = instrumentById(tool);
  if (instrument === undefined) return undefined;
  const judge = prepareJudge(instrument);
  return ({ head = {}, domains }) => {
    const facts = valuesOf(head);
    const variant = pickVariant(instrument, facts);
    return {
      domain: (key) => {
        const domain = variant?.domains.find((each) => each.key === key);
        const answers = domains.find((each) => each.key === key)?.answers ?? {};
        return domain && judge.domain(domain, valuesOf(answers), facts);
      },
      overall: (levels) => {
        const byId = (variant?.domains ?? []).map(({ id, key }) => [id, levels[key]]);
        return judge.overall(variant, Object.fromEntries(byId), undefined, facts);
      },
    };
  };
}

function valuesOf(found: Readonly<Record<string, Found>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(found).map(([key, { value }]) => [key, value]));
}
