/** At which levels each intervention works, by every model with which it is coded. */

import type { LevelModel } from '../../knowledge/terms/level-model';
import { levelModels } from '../../knowledge/terms/levels';
import type { RecordView, Review } from '../../review/review';
import { interventionName } from '../../review/study-names';
import { startOf } from '../cells/cells';
import { codedCell, codedWith, levelsIn } from '../cells/coded-words';
import type { MatrixCell, SymbolMatrix } from '../models/symbol-matrix';
import type { View } from '../view';

export const levelMatrixView: View = {
  id: 'level-matrix',
  title: 'Level matrix',
  meaning: 'At which levels each intervention works, by each model of levels.',
  section: 'interventions',
  of: levelMatrix,
};

function levelMatrix(review: Review): SymbolMatrix {
  const models = levelModels.filter(({ key }) => review.interventions.some((each) => codedWith(each, key).length > 0));
  return {
    kind: 'symbol matrix',
    id: 'level-matrix',
    title: 'Levels of interventions',
    description: 'One row for each intervention, one column for each level of each model.',
    heads: [{ id: 'intervention', title: 'Intervention' }],
    columns: models.flatMap(({ key, name, levels }) =>
      levels.map(({ value, label, meaning }) => ({
        id: `${key}-${value}`,
        title: label ?? value,
        group: name,
        meaning,
      })),
    ),
    rows: review.interventions.map((intervention) => {
      const source = startOf(intervention);
      return {
        id: intervention.id,
        heads: [{ text: interventionName(intervention), state: 'given', ...(source && { source }) }],
        cells: models.flatMap((model) => levelCells(intervention, model)),
      };
    }),
    legends: [
      {
        heading: 'Coded',
        items: [
          { label: 'at this level', glyph: { shape: 'disc', size: 8 } },
          { label: 'with this model, not at this level', glyph: { shape: 'ring', size: 8 } },
          { label: 'not with this model yet', glyph: { shape: 'dot', size: 2 } },
        ],
      },
    ],
    notes: [],
  };
}

function levelCells(intervention: RecordView, model: LevelModel): MatrixCell[] {
  const inWords = (nodes: Parameters<typeof levelsIn>[0]) => levelsIn(nodes, model);
  const whole = codedCell(intervention, model.key, inWords);
  const coded = inWords(codedWith(intervention, model.key).map(({ node }) => node));
  return model.levels.map(({ value }): MatrixCell => {
    if (whole.state !== 'given') {
      return {
        cell: whole,
        glyphs: [whole.state === 'not agreed' ? { shape: 'question', size: 7 } : { shape: 'dot', size: 2 }],
      };
    }
    const isCoded = coded.includes(value);
    const { source, standing } = whole;
    return {
      cell: {
        text: isCoded ? 'yes' : 'no',
        state: 'computed',
        ...(source && { source }),
        ...(standing && { standing }),
      },
      glyphs: [{ shape: isCoded ? 'disc' : 'ring', size: 8 }],
    };
  });
}
