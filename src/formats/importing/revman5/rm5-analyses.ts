/** The analyses of RevMan 5, under the names that the tables of the data package have. */
import type { Found } from '../../../core/index';
import type { AnalysisRow, CochraneAnalysis } from '../cochrane/review-data';
import { attributeOf, below, type Element, textOf } from './xml-tree';

/** Kinds of outcomes: what their elements begin with. Tables of text, `OTHER`, have no numbers. */
type Form = 'DICH' | 'CONT' | 'IV' | 'IPD';
const FORMS: readonly Form[] = ['DICH', 'CONT', 'IV', 'IPD'];

export function rm5Analyses(root: Element, part: string): readonly CochraneAnalysis[] {
  const names = studyNames(root, part);
  return below(root, 'ANALYSES_AND_DATA', 'COMPARISON').flatMap((comparison, first) =>
    comparison.children.flatMap((outcome, second): CochraneAnalysis[] => {
      const form = FORMS.find((each) => outcome.name === `${each}_OUTCOME`);
      return form === undefined ? [] : [analysisOf(outcome, comparison, form, part, names, [first + 1, second])];
    }),
  );
}

/** By the ids that data rows have. */
function studyNames(root: Element, part: string): ReadonlyMap<string, Found> {
  const studies = below(root, 'STUDIES_AND_REFERENCES', 'STUDIES', 'INCLUDED_STUDIES', 'STUDY');
  return new Map(
    studies.flatMap((study) => {
      const name = attributeOf(study, 'NAME', part);
      return study.attributes.ID && name ? [[study.attributes.ID, name] as const] : [];
    }),
  );
}

function analysisOf(
  outcome: Element,
  comparison: Element,
  form: Form,
  part: string,
  names: ReadonlyMap<string, Found>,
  [first, second]: readonly [number, number],
): CochraneAnalysis {
  const at = textOf(below(outcome, 'NAME')[0], part)?.at ?? [{ part, column: outcome.path }];
  const subgroups = below(outcome, `${form}_SUBGROUP`);
  const rows = [
    ...below(outcome, `${form}_DATA`).flatMap((data) => rowOf(data, form, undefined, part, names)),
    ...subgroups.flatMap((subgroup) => {
      const name = textOf(below(subgroup, 'NAME')[0], part);
      return below(subgroup, `${form}_DATA`).flatMap((data) => rowOf(data, form, name, part, names));
    }),
  ];
  return {
    group: { value: comparison.attributes.NO ?? String(first), at },
    number: { value: outcome.attributes.NO ?? String(second), at },
    settings: settingsOf(outcome, comparison, form, part),
    rows,
    subgroups: subgroups.flatMap((subgroup) => {
      const name = textOf(below(subgroup, 'NAME')[0], part);
      return name ? [{ name, numbers: summaryOf(subgroup, part) }] : [];
    }),
  };
}

/** By the names of columns. */
const WORDS: Readonly<Record<string, string>> = {
  'statistical method': 'METHOD',
  'effect measure': 'EFFECT_MEASURE',
  'swap event and non-event': 'SWAP_EVENTS',
};
const TEXTS: Readonly<Record<string, string>> = {
  'analysis name': 'NAME',
  'effect measure': 'EFFECT_MEASURE',
  'experimental group label': 'GROUP_LABEL_1',
  'control group label': 'GROUP_LABEL_2',
  'graph label (left)': 'GRAPH_LABEL_1',
  'graph label (right)': 'GRAPH_LABEL_2',
  'unit of effect measure': 'UNITS',
};

function settingsOf(outcome: Element, comparison: Element, form: Form, part: string): Readonly<Record<string, Found>> {
  const attributes = Object.entries(WORDS).map(([column, name]) => [column, attributeOf(outcome, name, part)] as const);
  const texts = Object.entries(TEXTS).map(([column, name]) => [column, textOf(below(outcome, name)[0], part)] as const);
  const random = attributeOf(outcome, 'RANDOM', part);
  const level = attributeOf(outcome, 'CI_STUDY', part);
  return present([
    ...attributes,
    ...texts.filter(([column, found]) => found !== undefined || column !== 'effect measure'),
    ['analysis group name', textOf(below(comparison, 'NAME')[0], part)],
    ['analysis model', random && { value: random.value === 'YES' ? 'Random effect' : 'Fixed effect', at: random.at }],
    ['study ci', level],
    ...(form === 'IPD' && outcome.attributes.EFFECT_MEASURE === undefined
      ? [['effect measure', textOf(below(outcome, 'EFFECT_MEASURE')[0], part)] as const]
      : []),
    ...Object.entries(summaryOf(outcome, part)),
  ]);
}

const SUMMARY: Readonly<Record<string, string>> = {
  mean: 'EFFECT_SIZE',
  'ci start': 'CI_START',
  'ci end': 'CI_END',
  'effect p': 'P_Z',
  'heterogeneity tau²': 'TAU2',
  'heterogeneity chi²': 'CHI2',
  'heterogeneity df': 'DF',
  'heterogeneity i²': 'I2',
  'experimental cases': 'EVENTS_1',
  'control cases': 'EVENTS_2',
  'experimental n': 'TOTAL_1',
  'control n': 'TOTAL_2',
  'subgroup chi²': 'Q',
  'subgroup p': 'P_Q',
};

/** Nothing where no summary is shown: its attributes are zeros then. */
function summaryOf(element: Element, part: string): Readonly<Record<string, Found>> {
  const { ESTIMABLE, TOTALS, RANDOM, SUBGROUPS } = element.attributes;
  if (ESTIMABLE === 'NO' || TOTALS === 'NO' || TOTALS === 'SUB') return {};
  return present(
    Object.entries(SUMMARY)
      .filter(([, name]) => !(RANDOM === 'NO' && name === 'TAU2') && !(SUBGROUPS === 'NO' && /Q$/.test(name)))
      .map(([column, name]) => [column, attributeOf(element, name, part)]),
  );
}

/** Which attributes of a row are data, by the kind of the outcome: RevMan writes zeros into the others. */
const ROWS: Readonly<Record<Form, Readonly<Record<string, string>>>> = {
  DICH: {
    'experimental cases': 'EVENTS_1',
    'experimental n': 'TOTAL_1',
    'control cases': 'EVENTS_2',
    'control n': 'TOTAL_2',
  },
  CONT: {
    'experimental mean': 'MEAN_1',
    'experimental sd': 'SD_1',
    'experimental n': 'TOTAL_1',
    'control mean': 'MEAN_2',
    'control sd': 'SD_2',
    'control n': 'TOTAL_2',
  },
  IV: { 'giv mean': 'ESTIMATE', 'giv se': 'SE', 'experimental n': 'TOTAL_1', 'control n': 'TOTAL_2' },
  IPD: {
    'o-e': 'O_E',
    variance: 'VAR',
    'experimental cases': 'EVENTS_1',
    'experimental n': 'TOTAL_1',
    'control cases': 'EVENTS_2',
    'control n': 'TOTAL_2',
  },
};

function rowOf(
  data: Element,
  form: Form,
  subgroup: Found | undefined,
  part: string,
  names: ReadonlyMap<string, Found>,
): AnalysisRow[] {
  const study = names.get(data.attributes.STUDY_ID ?? '');
  if (study === undefined) return [];
  const isEstimated = (form === 'IV' || form === 'IPD') && data.attributes.ESTIMABLE !== 'NO';
  const numbers = present([
    ...Object.entries(ROWS[form]).map(([column, name]) => {
      const found = attributeOf(data, name, part);
      const isNone = (form === 'IV' || form === 'IPD') && found?.value === '0' && / [nc]\w*$/.test(column);
      return [column, isNone ? undefined : found] as const;
    }),
    ...(isEstimated
      ? ([
          ['mean', attributeOf(data, 'EFFECT_SIZE', part)],
          ['ci start', attributeOf(data, 'CI_START', part)],
          ['ci end', attributeOf(data, 'CI_END', part)],
        ] as const)
      : []),
    ['footnotes', textOf(below(data, 'FOOTNOTE')[0], part)],
  ]);
  return [{ study, ...(subgroup && { subgroup }), numbers, bias: {} }];
}

function present(values: readonly (readonly [string, Found | undefined])[]): Readonly<Record<string, Found>> {
  return Object.fromEntries(values.flatMap(([key, found]) => (found ? [[key, found]] : [])));
}
