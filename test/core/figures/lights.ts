/** Made-up figures: every level of an instrument, every reason why there is none, and names that are too long. */
import type { Instrument } from '../../../src/core/knowledge/instrument';
import type { Cell } from '../../../src/core/synthesis/models/table';
import type { LightsColumn, LightsRow, TrafficLights } from '../../../src/core/synthesis/models/traffic-lights';

export function lightsOf(instrument: Instrument): TrafficLights {
  const domains = (instrument.variants[0]?.domains ?? []).filter(({ screening }) => screening === undefined);
  const columns: LightsColumn[] = domains.map(({ id, key, name }) => ({ id: key, head: `D${id}`, name }));
  const judged = instrument.judgements.map(({ value, label }): Cell => {
    return { text: label, state: 'given', mark: { instrument: instrument.id, judgement: value } };
  });
  const [, , ...worse] = instrument.judgements;
  const pushed = instrument.directions.map(({ value: biasDirection }, index): Cell => {
    const { value, label } = worse[index % worse.length] ?? { value: '', label: '' };
    return { text: label, state: 'given', mark: { instrument: instrument.id, judgement: value }, biasDirection };
  });
  const others: Cell[] = [
    ...judged.map((cell): Cell => ({ ...cell, state: 'computed', signs: '*' })),
    { text: '', state: 'not extracted' },
    {
      text: 'Not agreed',
      state: 'not agreed',
      standing: 'not agreed',
      note: 'extracted by A: Low; extracted by B: High',
    },
    { text: '', state: 'not applicable' },
  ];
  const cells = [...judged, ...others, ...pushed];
  const rows = cells.map((overall, row): LightsRow => {
    const lights = columns.map((_, column) => cells[(row + column + 1) % cells.length] as Cell);
    return {
      id: `${row}`,
      study: NAMES[row % NAMES.length] as string,
      lights,
      overall,
      ...(row % 2 && { detail: DETAIL }),
    };
  });
  return {
    kind: 'traffic lights',
    id: instrument.id,
    title: `${instrument.name}: judgements for each result`,
    instrument: instrument.id,
    levels: instrument.judgements,
    directions: instrument.directions,
    columns,
    groups: [
      { id: 'a', title: 'Burnout', of: 'results', rows: rows.slice(0, 4) },
      { id: 'b', title: LONG_TITLE, of: 'results', rows: rows.slice(4) },
    ],
    notes: ['* Suggested by the algorithm.'],
  };
}

const NAMES = [
  'Ash 2019',
  'The Collaborative Study Group for Quiet Wards and Compassionate Care in Northern Hospitals 2020 [41–44]',
  'Nguyễn 2021',
  'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft 2022',
  '研究グループ 2023',
];
const DETAIL = 'Maslach Burnout Inventory, emotional exhaustion, 6 months';
const LONG_TITLE =
  'Compassionate care as rated by patients, their families and the staff of the ward, in the first year and after it';
