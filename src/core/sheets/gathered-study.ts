/** One study, gathered from its rows. */
import { canonicalWord } from '../fields/canonical';
import type { Found, Loss, Origin } from '../importing/found';
import type {
  ArmMaterial,
  AssessmentMaterial,
  DomainMaterial,
  ReportMaterial,
  ResultMaterial,
  StudyMaterial,
} from '../importing/material';
import { say } from '../language/say';
import type { CellValue } from './cell-values';
import { Gathered, type GrowingFound, growing } from './gathered';
import { type GroupMapping, RESULT_WORDS, type ResultWords, type SheetMapping } from './mapping';
import type { SheetKey } from './sheet-key';

/** What a row says about all of its cells: which group, which result, as far as columns of their own tell it. */
export interface RowContext {
  readonly row: number;
  readonly arm: Found | undefined;
  readonly words: Readonly<Partial<Record<(typeof RESULT_WORDS)[number], Found>>>;
}

interface GatheredArm {
  readonly group: GroupMapping | undefined;
  /** The cells that are about it. */
  readonly at: Origin[];
  readonly said: Gathered;
}

interface GatheredResult {
  readonly at: Origin[];
  readonly words: Partial<Record<(typeof RESULT_WORDS)[number], GrowingFound>>;
  readonly said: Gathered;
  /** By the name of the group. */
  readonly groups: Map<string, Gathered>;
}

export class GatheredStudy {
  readonly losses: Loss[] = [];
  readonly #name: GrowingFound;
  readonly #person: GrowingFound | undefined;
  readonly #mapping: SheetMapping;
  readonly #study = new Gathered();
  readonly #report = new Gathered();
  readonly #own = new Gathered();
  readonly #arms = new Map<string, GatheredArm>();
  readonly #results = new Map<string, GatheredResult>();
  /** By tool and result. */
  readonly #assessments = new Map<
    string,
    { readonly tool: string; readonly result: string | undefined; readonly said: Gathered }
  >();

  constructor(name: Found, person: Found | undefined, mapping: SheetMapping) {
    this.#name = growing(name);
    this.#person = person && growing(person);
    this.#mapping = mapping;
  }

  /** A further row about it begins. */
  addRow(name: Found, person: Found | undefined, context: RowContext): void {
    this.#name.at.push(...name.at);
    if (person) this.#person?.at.push(...person.at);
    if (context.words.outcome) this.#result(context, {});
    if (context.arm) this.#arm(undefined, context);
  }

  /** Puts the value of a cell at its place. @param about what the column says of all its cells */
  put({ key, found }: CellValue, about: ResultWords & { readonly arm?: string }, context: RowContext): void {
    const place = this.#placeOf(key, found, about, context);
    const loss = typeof place === 'string' ? { ...found, reason: place } : place?.put(key, found);
    if (loss) this.losses.push(loss);
  }

  material(): StudyMaterial {
    const arms = [...this.#arms].map(([name, arm]) => [name, armMaterial(name, arm)] as const);
    const byName = new Map(arms);
    const results = [...this.#results.values()].flatMap((result) => resultMaterial(result, byName) ?? []);
    const order = [...this.#results.keys()];
    for (const said of this.#all()) this.losses.push(...said.halves());
    const status = this.#study.first('status');
    return {
      name: this.#name,
      ...(this.#person && isConsensus(this.#person)
        ? { isConsensus: this.#person }
        : this.#person && { person: this.#person }),
      ...(status && { status }),
      reports: this.#report.isEmpty ? [] : [reportMaterial(this.#report)],
      arms: arms.map(([, arm]) => arm),
      results,
      assessments: [...this.#assessments.values()].map(({ tool, result, said }) =>
        assessmentMaterial(tool, said, result === undefined ? undefined : order.indexOf(result)),
      ),
      texts: [...this.#study.texts().filter(({ path: [key] }) => key !== 'status'), ...this.#own.texts()],
    };
  }

  #all(): readonly Gathered[] {
    const results = [...this.#results.values()].flatMap(({ said, groups }) => [said, ...groups.values()]);
    return [this.#study, this.#report, ...[...this.#arms.values()].map(({ said }) => said), ...results];
  }

  /** @returns in words why there is no such place */
  #placeOf(
    key: SheetKey,
    { at }: Found,
    about: ResultWords & { readonly arm?: string },
    context: RowContext,
  ): Gathered | string | undefined {
    switch (key.holder) {
      case 'name':
      case 'person':
        return undefined;
      case 'study':
        return this.#study;
      case 'own field':
        return this.#own;
      case 'report':
        return this.#report;
      case 'arm':
        return this.#armAt(about, context, at)?.said ?? noGroup();
      case 'result':
        return isResultWord(key) ? undefined : (this.#resultAt(about, context, at)?.said ?? noOutcome());
      case 'group':
        return this.#groupAt(about, context, at);
      case 'assessment':
        return this.#assessmentAt(key.tool ?? '', about, context, at);
    }
  }

  #armAt(about: { readonly arm?: string }, context: RowContext, at: readonly Origin[]): GatheredArm | undefined {
    const arm = this.#arm(about.arm, context);
    arm?.at.push(...at);
    return arm;
  }

  /** The group that a column is about, else the one that the row is about. */
  #arm(named: string | undefined, { arm }: RowContext): GatheredArm | undefined {
    const name = named ?? arm?.value;
    if (name === undefined) return undefined;
    const id = named === undefined ? name.toLowerCase() : name;
    const known = this.#arms.get(id);
    if (known) return known;
    const made: GatheredArm = {
      group: named === undefined ? undefined : (this.#mapping.arms.get(named) ?? { name: named }),
      at: [],
      said: new Gathered(),
    };
    this.#arms.set(id, made);
    return made;
  }

  #resultAt(about: ResultWords, context: RowContext, at: readonly Origin[]): GatheredResult | undefined {
    const result = this.#result(context, about);
    result?.at.push(...at);
    return result;
  }

  #groupAt(
    about: ResultWords & { readonly arm?: string },
    context: RowContext,
    at: readonly Origin[],
  ): Gathered | string {
    const result = this.#resultAt(about, context, at);
    if (result === undefined) return noOutcome();
    const arm = this.#armAt(about, context, at);
    const id = about.arm ?? context.arm?.value.toLowerCase();
    if (arm === undefined || id === undefined) return noGroup();
    const group = result.groups.get(id) ?? new Gathered();
    result.groups.set(id, group);
    return group;
  }

  #result(context: RowContext, about: ResultWords): GatheredResult | undefined {
    const id = this.#resultId(context, about);
    if (id === undefined) return undefined;
    const known = this.#results.get(id);
    const result: GatheredResult = known ?? { at: [], words: {}, said: new Gathered(), groups: new Map() };
    for (const key of RESULT_WORDS) {
      const constant = about[key] ?? (context.words[key] ? undefined : this.#mapping.results[key]);
      const cell = constant === undefined ? context.words[key] : undefined;
      const there = result.words[key];
      if (there === undefined && constant !== undefined) result.words[key] = { value: constant, at: result.at };
      else if (there === undefined && cell) result.words[key] = growing(cell);
      else if (there && cell && !there.at.some(({ row }) => row === context.row)) there.at.push(...cell.at);
    }
    this.#results.set(id, result);
    return result;
  }

  /** Results are told apart by their words; where each row is a result, by the row too. */
  #resultId({ row, words }: RowContext, about: ResultWords): string | undefined {
    const wordOf = (key: (typeof RESULT_WORDS)[number]) =>
      about[key] ?? words[key]?.value ?? this.#mapping.results[key];
    if (wordOf('outcome') === undefined) return undefined;
    let id = this.#mapping.row === 'result' ? String(row) : '';
    // A sign that stands in no cell parts them; another one, words that are absent.
    for (const key of RESULT_WORDS) id += `\u0000${wordOf(key)?.toLowerCase() ?? '\u0001'}`;
    return id;
  }

  #assessmentAt(tool: string, about: ResultWords, context: RowContext, at: readonly Origin[]): Gathered {
    const isOfResult = this.#mapping.row === 'result' || about.outcome !== undefined;
    const result = isOfResult && this.#resultAt(about, context, at) ? this.#resultId(context, about) : undefined;
    const id = JSON.stringify([tool, result]);
    const assessment = this.#assessments.get(id) ?? { tool, result, said: new Gathered() };
    this.#assessments.set(id, assessment);
    return assessment.said;
  }
}

function noGroup(): string {
  return say`It is not said of which group it is: the column needs “arm”, or another column “arms.name”.`;
}

function noOutcome(): string {
  return say`It is not said of which outcome it is: the column needs “outcome”, or another column “results.outcome”.`;
}

/** The words that tell results apart are read for the whole row. */
export function isResultWord({ holder, path }: SheetKey): boolean {
  return holder === 'result' && path.length === 1 && RESULT_WORDS.some((word) => word === path[0]);
}

function isConsensus({ value }: Found): boolean {
  return value.toLowerCase() === 'consensus';
}

function armMaterial(id: string, { group, at, said }: GatheredArm): ArmMaterial {
  const name = said.first('arms.name') ?? { value: group?.name ?? id, at };
  const role = group?.role;
  const rest = said.texts().filter(({ path: [key] }) => key !== 'name');
  return { name, ...(role && { role }), ...(rest.length > 0 && { texts: rest }) };
}

/** What a group stands for, as its column says it or the mapping. */
function roleOf({ role, texts = [] }: ArmMaterial): string | undefined {
  return role ?? texts.find(({ path }) => path.length === 1 && path[0] === 'role')?.found.value;
}

function resultMaterial(
  { words, said, groups }: GatheredResult,
  arms: ReadonlyMap<string, ArmMaterial>,
): ResultMaterial | undefined {
  const { outcome, ...others } = words;
  if (outcome === undefined) return undefined;
  const compared = groups.size > 0 ? [...groups.keys()].flatMap((id) => arms.get(id) ?? []) : [...arms.values()];
  const comparison = said.isEmpty && groups.size === 0 ? undefined : comparisonOf(compared);
  const texts = said.texts();
  return {
    outcome,
    ...others,
    byArm: [...groups].flatMap(([id, group]) => {
      const arm = arms.get(id)?.name;
      return arm ? [{ arm, numbers: {}, texts: group.texts() }] : [];
    }),
    ...(comparison && { comparison }),
    ...(texts.length > 0 && { texts }),
  };
}

/** Only where exactly one group stands for each side. */
function comparisonOf(arms: readonly ArmMaterial[]): readonly Found[] | undefined {
  const [interventions, comparators] = ['intervention', 'comparator'].map((role) =>
    arms.filter((arm) => roleOf(arm) === role),
  );
  const [intervention, ...more] = interventions ?? [];
  const [comparator, ...others] = comparators ?? [];
  if (!intervention || !comparator || more.length + others.length > 0) return undefined;
  return [intervention.name, comparator.name];
}

function reportMaterial(said: Gathered): ReportMaterial {
  const citation: Record<string, Found> = {};
  const authors: Found[] = [];
  const rest: Record<string, Found> = {};
  for (const { path, found } of said.singles()) {
    const [first, key] = path;
    if (first !== 'citation' || key === undefined) rest[first] = found;
    else if (key === 'authors') authors.push(found);
    else citation[key] = found;
  }
  return { authors, citation, ...rest };
}

function assessmentMaterial(tool: string, said: Gathered, result: number | undefined): AssessmentMaterial {
  const head: Record<string, Found> = {};
  const domains = new Map<string, { key: string; answers: Record<string, Found>; [part: string]: unknown }>();
  for (const { path, found, key } of said.singles()) {
    const [domain, part] = path;
    if (part === undefined) head[domain] = { ...found, value: canonicalWord(key.field, found.value) ?? found.value };
    else {
      const about = domains.get(domain) ?? { key: domain, answers: {} };
      if (/^q\d/.test(part)) about.answers[part.slice(1)] = found;
      else about[part] = found;
      domains.set(domain, about);
    }
  }
  const { overall, ...rest } = Object.fromEntries(domains);
  return {
    tool,
    ...(result !== undefined && { result }),
    head,
    domains: Object.values(rest) as unknown as DomainMaterial[],
    ...(overall && { overall: overall as unknown as DomainMaterial }),
  };
}
