/** Rows of a table of answers as studies: those of one study and one assessor belong together. */
import {
  type ArmMaterial,
  type Found,
  type Loss,
  type ResultMaterial,
  type StudyMaterial,
  say,
  type TextMaterial,
} from '../../../core/index';
import { withYear } from '../one-study';
import { byRow } from '../together';
import { alsoSaidBy } from '../tools/tool';
import type { AboutKind } from './answer-columns';
import type { Cell, ReadAssessment } from './assessment';

/** One row: its cells, and the assessment that was read of them. */
export interface AssessedRow extends ReadAssessment {
  readonly cells: readonly Cell[];
}

/** @returns in `losses` the cells of rows whose study nobody can tell */
export function studiesOf(rows: readonly AssessedRow[]): {
  readonly studies: readonly StudyMaterial[];
  readonly losses: readonly Loss[];
} {
  const naming = namingColumns(rows);
  const losses: Loss[] = [];
  const studies = new Map<string, StudyMaterial>();
  for (const row of rows) {
    const named = naming.map((about) => cellAbout(row, about)).find((cell) => cell !== undefined);
    if (named === undefined) {
      losses.push(...withoutStudy(row));
      continue;
    }
    const name = withYear(named, cellAbout(row, 'year'));
    const person = personOf(row, losses);
    const key = JSON.stringify([name.value.toLowerCase(), person?.value.toLowerCase()]);
    const before = studies.get(key) ?? newStudy({ value: name.value, at: [] });
    studies.set(key, withRow(before, row, { name, named }, person));
  }
  return { studies: [...studies.values()], losses };
}

function newStudy(name: Found): StudyMaterial {
  return { name, reports: [], arms: [], results: [], assessments: [], texts: [] };
}

/** Teams write the name of the study where they like: the column comes first in which no cell is a mere number. */
function namingColumns(rows: readonly AssessedRow[]): readonly AboutKind[] {
  const columns: readonly AboutKind[] = ['study', 'label', 'unique id'];
  const areNames = (about: AboutKind) => {
    const cells = rows.flatMap((row) => cellAbout(row, about) ?? []);
    return cells.length > 0 && cells.every(({ value }) => /\p{L}{2}/u.test(value));
  };
  return [...columns.filter(areNames), ...columns.filter((about) => !areNames(about))];
}

function cellAbout({ cells }: AssessedRow, about: AboutKind): Found | undefined {
  return cells.find(({ column }) => column.kind === 'about' && column.about === about)?.found;
}

function withoutStudy({ cells }: AssessedRow): readonly Loss[] {
  const reason = say`Nothing in this row says which study is assessed. Fill in Study ID, and import again.`;
  return byRow(cells.map(({ found }) => ({ ...found, reason })));
}

/** A file is by one person; “AM / JD” are two, and whose work it is cannot be told. A comma may part names of one person. */
function personOf(row: AssessedRow, losses: Loss[]): Found | undefined {
  const assessor = cellAbout(row, 'assessor');
  if (assessor === undefined || !/[;/&+]| and /i.test(assessor.value)) return assessor;
  losses.push({
    ...assessor,
    reason: say`This names several people, so that the file is by nobody yet. Write the initials under consensus, or under assessors.`,
  });
  return undefined;
}

/** What a study is called, and the cell that says it without the year. */
interface Naming {
  readonly name: Found;
  readonly named: Found;
}

function withRow(
  study: StudyMaterial,
  row: AssessedRow,
  { name, named }: Naming,
  person: Found | undefined,
): StudyMaterial {
  const arms = [armOf(row, 'experimental', 'intervention'), armOf(row, 'comparator', 'comparator')].flatMap(
    (arm) => arm ?? [],
  );
  const result = resultOf(row);
  const place = result && study.results.findIndex((each) => isSame(each, result));
  const results =
    result === undefined
      ? study.results
      : place === -1
        ? [...study.results, result]
        : study.results.map((each, index) => (index === place ? sameTwice(each, result) : each));
  const index = place === -1 ? study.results.length : place;
  return {
    ...study,
    name: alsoSaidBy(study.name, name),
    ...(person && { person: study.person ? alsoSaidBy(study.person, person) : person }),
    arms: arms.reduce(withArm, study.arms),
    results,
    assessments: [...study.assessments, { ...row.assessment, ...(index !== undefined && { result: index }) }],
    texts: textsOf(row, named, result).reduce(withText, study.texts),
  };
}

function armOf(row: AssessedRow, about: AboutKind, role: NonNullable<ArmMaterial['role']>): ArmMaterial | undefined {
  const name = cellAbout(row, about);
  return name && { name, role };
}

function withArm(arms: readonly ArmMaterial[], arm: ArmMaterial): readonly ArmMaterial[] {
  const same = (each: ArmMaterial) => each.name.value.toLowerCase() === arm.name.value.toLowerCase();
  if (!arms.some(same)) return [...arms, arm];
  return arms.map((each) => (same(each) ? { ...each, name: alsoSaidBy(each.name, arm.name) } : each));
}

/** What stands in every row of a study is noted once. */
function withText(texts: readonly TextMaterial[], text: TextMaterial): readonly TextMaterial[] {
  const same = (each: TextMaterial) => each.found.value === text.found.value;
  if (!texts.some(same)) return [...texts, text];
  return texts.map((each) => (same(each) ? { ...each, found: alsoSaidBy(each.found, text.found) } : each));
}

/** Without an outcome there is no result: the study as a whole is assessed. */
function resultOf(row: AssessedRow): ResultMaterial | undefined {
  const outcome = cellAbout(row, 'outcome');
  if (outcome === undefined) return undefined;
  const [experimental, comparator] = [cellAbout(row, 'experimental'), cellAbout(row, 'comparator')];
  const note = cellAbout(row, 'result');
  return {
    outcome,
    byArm: [],
    ...(experimental && comparator && { comparison: [experimental, comparator] }),
    ...(note && { note }),
  };
}

function isSame(one: ResultMaterial, other: ResultMaterial): boolean {
  const words = ({ outcome, note, comparison = [] }: ResultMaterial) =>
    JSON.stringify([outcome, note, ...comparison].map((found) => found?.value.toLowerCase()));
  return words(one) === words(other);
}

function sameTwice(one: ResultMaterial, other: ResultMaterial): ResultMaterial {
  return {
    ...one,
    outcome: alsoSaidBy(one.outcome, other.outcome),
    ...(one.note && other.note && { note: alsoSaidBy(one.note, other.note) }),
  };
}

/** The label of the report where it is not the name of the study, and a result without an outcome. */
function textsOf(row: AssessedRow, named: Found, result: ResultMaterial | undefined): readonly TextMaterial[] {
  const label = cellAbout(row, 'label');
  const lonely = result === undefined ? cellAbout(row, 'result') : undefined;
  return [label === named ? undefined : label, lonely].flatMap((found): TextMaterial[] =>
    found ? [{ path: ['notes'], found }] : [],
  );
}
