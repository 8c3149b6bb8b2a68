/** The evidence gap map: at which levels which outcomes were studied, by how many studies of which risk of bias. */

import { itemsOf, textAt } from '../../document/walk';
import type { LevelModel } from '../../knowledge/terms/level-model';
import { ofEach } from '../../review/of-each';
import { includedStudies, type RecordView, type Review, sectionNode } from '../../review/review';
import { interventionsOf, studyNames } from '../../review/study-names';
import { instrumentsOf } from '../../review/tools-of-review';
import { biasOf, type ResultBias, worstBias } from '../bias/result-bias';
import { codedWith, levelLabel, levelsIn } from '../cells/coded-words';
import { mainModelsOf } from '../cells/coding-shown';
import { capital } from '../cells/wording';
import type { Glyph, MatrixCell, MatrixRow, SymbolMatrix } from '../models/symbol-matrix';
import { type CellSource, together } from '../models/table';
import type { View } from '../view';
import { isAboutAll, outcomesOf } from './directions';
import { biasLegend } from './effect-direction';

export const gapMapView: View = {
  id: 'gap-map',
  title: 'Evidence gap map',
  meaning: 'At which levels of interventions which outcomes were studied, by how many studies, and of which quality.',
  section: 'results',
  of: gapMap,
};

/** How many included studies there are at each level and outcome, by their risk of bias. */
export function gapMap(review: Review): SymbolMatrix {
  const studies = ofEach(
    includedStudies(review),
    'bias by outcome',
    review,
    (study): Studied => ({
      study,
      interventions: interventionsOf(study),
      outcomes: outcomesIn(study, review),
      results: resultsOf(study),
    }),
  );
  const used = new Set(studies.flatMap(({ outcomes }) => [...outcomes.keys()]));
  const outcomes = outcomesOf(review);
  const columns = [...outcomes, ...[...used].filter((outcome) => !outcomes.includes(outcome))];
  const names = studyNames(review);
  const rows = mainModelsOf(review).flatMap((model) =>
    rowsOf(model, columns, studies, review, (id) => names.get(id)?.name ?? id),
  );
  const biases = studies.flatMap(({ outcomes: studied }) => [...studied.values()]);
  const judgedWith = instrumentsOf(review).filter(({ id }) => biases.some((bias) => bias?.mark.instrument === id));
  return {
    kind: 'symbol matrix',
    id: 'gap-map',
    title: 'Evidence gap map: levels of interventions by outcome',
    description: 'One row for each level, one column for each outcome; bubbles are as large as there are studies.',
    heads: [{ id: 'level', title: 'Level' }],
    columns: columns.map((outcome) => ({ id: outcome, title: capital(outcome) })),
    rows,
    legends: [biasLegend(rows.length === 0 ? [] : biases)],
    notes:
      rows.length === 0
        ? []
        : [
            'The number in a bubble is that of studies with a result for the outcome whose intervention is coded at the level; a study of several levels or outcomes stands in each. The symbol below says the risk of bias, the highest of its results for the outcome in all people; nothing drawn means no study.',
            ...(judgedWith.length < 2
              ? []
              : [
                  `Levels of different instruments (${judgedWith.map(({ name }) => name).join(', then ')}) have bubbles of their own, side by side, and are never added up.`,
                ]),
          ],
  };
}

/** A study with the outcomes for which it has results, and the highest risk of bias among those of each. */
interface Studied {
  readonly study: RecordView;
  /** The ids of its interventions. */
  readonly interventions: readonly string[];
  readonly outcomes: ReadonlyMap<string, ResultBias | undefined>;
  /** Where its results stand. */
  readonly results: CellSource | undefined;
}

function rowsOf(
  model: LevelModel,
  outcomes: readonly string[],
  all: readonly Studied[],
  review: Review,
  nameOf: (study: string) => string,
): MatrixRow[] {
  const levels = ofEach(review.interventions, `levels of ${model.key}`, review, (each) =>
    levelsIn(
      codedWith(each, model.key).map(({ node }) => node),
      model,
    ),
  );
  const coded = new Map(review.interventions.map(({ id }, index) => [id, levels[index] ?? []]));
  if ([...coded.values()].every((levels) => levels.length === 0)) return [];
  return model.levels.map(({ value }, index) => {
    const studies = all.filter(({ interventions }) => interventions.some((id) => coded.get(id)?.includes(value)));
    return {
      id: `${model.key}-${value}`,
      ...(index === 0 && { group: `${model.name} levels` }),
      heads: [{ text: levelLabel(value, model), state: 'given' }],
      cells: outcomes.map((outcome) =>
        gapCell(
          studies.filter((each) => each.outcomes.has(outcome)),
          outcome,
          nameOf,
        ),
      ),
    };
  });
}

function gapCell(studies: readonly Studied[], outcome: string, nameOf: (study: string) => string): MatrixCell {
  if (studies.length === 0) return { cell: { text: '0', state: 'computed', note: 'no study' }, glyphs: [] };
  const byLevel = new Map<string, { bias: ResultBias | undefined; studies: Studied[] }>();
  for (const each of studies) {
    const bias = each.outcomes.get(outcome);
    const known = byLevel.get(bias?.label ?? '');
    if (known) known.studies.push(each);
    else byLevel.set(bias?.label ?? '', { bias, studies: [each] });
  }
  const groups = [...byLevel.values()].sort((a, b) => orderOf(a.bias) - orderOf(b.bias));
  const words = groups.map(
    ({ bias, studies: these }) =>
      `${these.length} ${bias?.label ?? 'not judged'}: ${these.map(({ study }) => nameOf(study.id)).join(', ')}`,
  );
  return {
    cell: { text: `${studies.length} (${words.join('; ')})`, state: 'computed' },
    glyphs: groups.map(({ bias, studies: these }, index): Glyph => {
      const source = together(these.map((each) => placeOf(each, outcome)));
      return {
        shape: 'bubble',
        size: 8 + 5 * Math.sqrt(these.length),
        ...(bias ? { mark: bias.mark } : { hollow: true as const, dashed: true as const }),
        label: String(these.length),
        words: words[index] ?? '',
        ...(source && { source }),
      };
    }),
  };
}

/** Where a study is judged for an outcome; where it is not, its results. */
function placeOf({ outcomes, results }: Studied, outcome: string): CellSource | undefined {
  return outcomes.get(outcome)?.source ?? results;
}

function resultsOf(study: RecordView): CellSource | undefined {
  const section = study.sections.get('results');
  return section && { file: section.file.path, span: section.pair.key.span };
}

/** One instrument after the other, from the best level to the worst; last what is not judged. */
function orderOf(bias: ResultBias | undefined): number {
  if (bias === undefined) return Number.POSITIVE_INFINITY;
  return bias.place * 100 + bias.rank;
}

function outcomesIn(study: RecordView, review: Review): Studied['outcomes'] {
  const named = itemsOf(sectionNode(study, 'results')).flatMap((result) => textAt(result, 'outcome') ?? []);
  return new Map(named.map((outcome) => [outcome, biasFor(study, outcome, review)]));
}

/** The highest risk of bias among a study's results for an outcome. */
function biasFor(study: RecordView, outcome: string, review: Review): ResultBias | undefined {
  const all = itemsOf(sectionNode(study, 'results')).filter((each) => textAt(each, 'outcome') === outcome);
  const whole = all.filter((result) => isAboutAll(result, review));
  const results = whole.length > 0 ? whole : all;
  return worstBias(results.map((result) => biasOf(textAt(result, 'id'), study, review)));
}
