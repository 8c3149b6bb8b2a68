/** The sections of a study file that are assessments with an instrument. */
import { instrumentById, instruments } from '../../knowledge/list';
import { DESIGNS } from '../../knowledge/terms/designs';

export interface RiskOfBiasSection {
  readonly key: string;
  readonly title: string;
}

const SECTIONS: readonly RiskOfBiasSection[] = instruments.map(({ id, name }) => ({ key: id, title: name }));

/** One for each instrument. */
export function riskOfBiasSections(): readonly RiskOfBiasSection[] {
  return SECTIONS;
}

/** The designs of studies that such a section is made for. */
export function designsFor(key: string): readonly string[] {
  const instrument = instrumentById(key);
  return instrument?.designs ?? DESIGNS.flatMap(({ value, appraisedIn }) => (appraisedIn === key ? [value] : []));
}

/** Whether a newer instrument has taken the place of the one in this section. */
export function isSuperseded(key: string): boolean {
  return instrumentById(key)?.supersededBy !== undefined;
}
