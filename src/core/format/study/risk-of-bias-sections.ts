/** The sections of a study file that appraise its results for risk of bias. */
import { once } from '../../document/once';
import { instrumentById } from '../../knowledge/list';
import { DESIGNS } from '../../knowledge/terms/designs';
import { mappingOf } from '../lookup';
import { studyFields } from './study';

export interface RiskOfBiasSection {
  readonly key: string;
  readonly title: string;
}

/** Sections whose entries name the assessed result and end with an overall judgement. */
export const riskOfBiasSections = once((): readonly RiskOfBiasSection[] =>
  Object.entries(studyFields.fields).flatMap(([key, field]) => {
    const assessment = mappingOf(field)?.fields;
    return assessment?.result?.kind === 'reference' && assessment.overall ? [{ key, title: field.title }] : [];
  }),
);

/** The designs of studies that such a section is made for. */
export function designsFor(key: string): readonly string[] {
  const instrument = instrumentById(key);
  return instrument?.designs ?? DESIGNS.flatMap(({ value, appraisedIn }) => (appraisedIn === key ? [value] : []));
}
