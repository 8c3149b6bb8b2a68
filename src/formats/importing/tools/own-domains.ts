/** Domains that a team judges beyond those of its tool, as tables name them: for tools that leave room for them (RoB 1). */
import {
  assessmentKeys,
  type Found,
  firstFree,
  MOST_OWN_DOMAINS,
  type StudyMaterial,
  type TextMaterial,
} from '../../../core/index';
import { cellAt, type Sheet } from '../tables/sheet';
import { baseOf, type JudgedColumn, type JudgedColumns, saysJudgement } from './judgement-columns';
import { judgementIn, type Tool, writtenInFull } from './tool';

/** “Baseline imbalance (other)” → `baseline_imbalance`: no key that assessments with the tool have anyway. */
export function ownDomainKey(tool: string, name: string): string {
  const words = name
    .toLowerCase()
    .replace(/\([^)]*\)/g, ' ')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[_\d]+|_+$/g, '');
  const key = words === '' ? 'own_domain' : words.slice(0, 60);
  return assessmentKeys(tool).includes(key) ? `${key}_domain` : key;
}

/**
 * The columns of a table with those of the team's own domains among them. A column is one where all that stands in it are
 * judgements of the tool; or some are, and its heading or a column of supports beside it says what it is.
 */
export function withOwnDomains(read: JudgedColumns, sheet: Sheet): JudgedColumns {
  const judged = withoutSeconds(read, sheet.heads);
  const { tool, columns } = judged;
  if (tool.instrument.takesOwnDomains === undefined) return judged;
  const names = ownNames(judged, sheet);
  const keys = new Map<string, string>();
  for (const name of names.slice(0, MOST_OWN_DOMAINS)) {
    const key = ownDomainKey(tool.instrument.id, name);
    const taken = [...keys.values()];
    keys.set(name, taken.includes(key) ? firstFree((number) => `${key}_${number}`, taken, 2) : key);
  }
  const own = new Map([...keys].map(([name, key]) => [key, name]));
  const named = sheet.heads.map((head, index): JudgedColumn | undefined => {
    const { base, says } = baseOf(head);
    const domain = keys.get(base);
    return columns[index] ?? (domain === undefined ? undefined : { domain, says });
  });
  return { ...judged, columns: named, own };
}

/**
 * Of two headings of one domain (“Blinding of outcome assessment (pain)”, “… (death)”) the first is the tool’s: what stands
 * under the second must not take its place.
 */
function withoutSeconds(judged: JudgedColumns, heads: readonly string[]): JudgedColumns {
  const firsts = new Map<string, string>();
  const seconds = new Set<string>();
  for (const [index, column] of judged.columns.entries()) {
    if (column?.says !== 'judgement') continue;
    const { base } = baseOf(heads[index] ?? '');
    const first = firsts.get(column.domain) ?? base;
    firsts.set(column.domain, first);
    if (first !== base) seconds.add(base);
  }
  if (seconds.size === 0) return judged;
  const columns = judged.columns.map((column, index) =>
    seconds.has(baseOf(heads[index] ?? '').base) ? undefined : column,
  );
  return { ...judged, columns };
}

function ownNames({ tool, columns }: JudgedColumns, sheet: Sheet): readonly string[] {
  const free = sheet.heads.flatMap((head, index) =>
    head === '' || columns[index] ? [] : [{ ...baseOf(head), head, index }],
  );
  const supported = new Set(free.flatMap(({ base, says }) => (says === 'support' ? [base] : [])));
  const names = free.flatMap(({ base, says, head, index }) => {
    const isNamed = supported.has(base) || saysJudgement(head);
    return says === 'judgement' && isJudged(tool, sheet, index, isNamed ? 'some' : 'every') ? [base] : [];
  });
  return [...new Set(names)];
}

function isJudged(tool: Tool, sheet: Sheet, column: number, which: 'some' | 'every'): boolean {
  const cells = sheet.rows.flatMap((row) => cellAt(sheet, row, column) ?? []);
  return cells.length > 0 && cells[which]((cell) => 'found' in judgementIn(tool, writtenInFull(tool, cell)));
}

/** What the review file says of the domains that are the team's own: their names, each from the first that is said of it. */
export function ownDomainTexts(
  { tool, own }: JudgedColumns,
  studies: readonly StudyMaterial[],
): readonly TextMaterial[] {
  const said = studies.flatMap(({ assessments }) => assessments.flatMap(({ domains }) => domains));
  return [...(own ?? [])].flatMap(([key, value]): TextMaterial[] => {
    const first = said.find((domain) => domain.key === key);
    const found: Found | undefined = first?.judgement ?? first?.support;
    return found
      ? [{ path: ['appraisal', tool.instrument.id, 'own_domains', key], found: { value, at: found.at } }]
      : [];
  });
}
