/**
 * The one model that every reader of other programs' files gives, and of which files are made: studies, reports, groups,
 * results, judgements, texts. All values are as printed in the source; what it does not say is absent.
 */
import type { Found, Loss, Origin, Remark } from './found';

/** What was read of one source. */
export interface Material {
  /** A list of works of which nothing else is known, each a study with one report. Absent: studies as somebody extracted them. */
  readonly kind?: 'references';
  readonly studies: readonly StudyMaterial[];
  readonly review?: ReviewMaterial;
  readonly analyses: readonly AnalysisMaterial[];
  /** What the reader itself has no place for. */
  readonly losses: readonly Loss[];
  /** What is taken over, and a person should look at: what could be meant in two ways, what was left as it was. */
  readonly remarks?: readonly Remark[];
  /** Where it is kept what the source says, for the next import: the name of a file beside it. Absent: nowhere. */
  readonly remembersIn?: { readonly file: string; readonly source: string };
  /** Every cell of the source in which something stands: each is in a value of the material, or in a loss. */
  readonly cells: readonly Origin[];
}

/** One study, as one person or the team of the source has extracted it. */
export interface StudyMaterial {
  /** What the source calls it: “Doe 2020”. */
  readonly name: Found;
  /** The name is written into the file, too, because other programs know the study by it. */
  readonly keepsName?: true;
  readonly year?: Found;
  /** Whose work it is, by name or initials; absent: nobody's in particular. */
  readonly person?: Found;
  /** It is what the people agreed on. */
  readonly isConsensus?: Found;
  /** As the format calls it: `excluded`, `awaiting classification`, …; absent: included. */
  readonly status?: Found;
  readonly reports: readonly ReportMaterial[];
  readonly arms: readonly ArmMaterial[];
  readonly results: readonly ResultMaterial[];
  readonly assessments: readonly AssessmentMaterial[];
  readonly texts: readonly TextMaterial[];
}

/** A published work: its parts by the keys of `citation`; several authors one behind the other. */
export interface ReportMaterial {
  readonly authors: readonly Found[];
  readonly citation: Readonly<Record<string, Found>>;
  readonly language?: Found;
  readonly note?: Found;
}

export interface ArmMaterial {
  readonly name: Found;
  readonly role?: 'intervention' | 'comparator';
  readonly description?: Found;
  /** What it received, by its name. */
  readonly intervention?: Found;
  readonly participants?: Found;
  /** Anything else that is said of it, by the keys below it. */
  readonly texts?: readonly TextMaterial[];
}

/** One estimate or one set of numbers by group, of one outcome at one time. */
export interface ResultMaterial {
  /** Its id, where it has to be the same in all studies; absent: made of what was measured and when. */
  readonly id?: string;
  readonly outcome: Found;
  readonly measure?: Found;
  readonly timepoint?: Found;
  readonly population?: Found;
  /** Of each group: its name, and its numbers by the keys of `by_arm`; anything else as texts. */
  readonly byArm: readonly {
    readonly arm: Found;
    readonly numbers: Readonly<Record<string, Found | readonly Found[]>>;
    readonly texts?: readonly TextMaterial[];
  }[];
  /** The groups that are compared, by name: the intervention first. */
  readonly comparison?: readonly Found[];
  /** By the keys of `estimate`; `ci` as two values. */
  readonly estimate?: { readonly values: Readonly<Record<string, Found>>; readonly ci?: readonly [Found, Found] };
  /** What is worked out of the numbers, by the keys of `derive`. */
  readonly derive?: Readonly<Record<string, string>>;
  readonly note?: Found;
  /** Anything else that is said of it, by the keys below it. */
  readonly texts?: readonly TextMaterial[];
}

/** An assessment with a tool of the review, by the keys of its section. */
export interface AssessmentMaterial {
  /** The section of the tool: `rob1`, `rob2`, … */
  readonly tool: string;
  /** Which result of the study is assessed, by its place in `results`; absent: the study. */
  readonly result?: number;
  /** What stands before the domains, by key. */
  readonly head?: Readonly<Record<string, Found>>;
  readonly domains: readonly DomainMaterial[];
  readonly overall?: Omit<DomainMaterial, 'key' | 'answers'>;
}

export interface DomainMaterial {
  /** As in the format: `randomisation`. */
  readonly key: string;
  /** By the number of the question: `1.1` → `Y`. */
  readonly answers?: Readonly<Record<string, Found>>;
  readonly judgement?: Found;
  readonly support?: Found;
  /** What supports single answers: by the numbers of their questions. */
  readonly answerSupport?: readonly { readonly questions: readonly string[]; readonly found: Found }[];
  readonly reason?: Found;
}

/** Any other value: where it belongs, by keys. Of a list, each entry is one of these. */
export interface TextMaterial {
  readonly path: readonly [string, ...string[]];
  readonly found: Found;
}

/** What the source says of the review itself. */
export interface ReviewMaterial {
  readonly title?: Found;
  readonly question?: Found;
  readonly texts: readonly TextMaterial[];
  readonly excluded?: readonly ExcludedMaterial[];
}

/** A report that was read in full and excluded. */
export interface ExcludedMaterial {
  readonly report: Pick<ReportMaterial, 'authors' | 'citation'>;
  readonly reason?: Found;
}

/** An analysis of the source, with what was published of it. */
export interface AnalysisMaterial {
  readonly name: Found;
  /** As an entry of `meta_analysis`, by its keys. */
  readonly entry: Readonly<Record<string, Found>>;
  /** Which results are taken, where the source says so. */
  readonly takes?: readonly TakenResult[];
  /** What the subgroups are called together, where the source divides the studies. */
  readonly subgroups?: { readonly title?: Found };
  /** What the source prints of all, by the keys of `published`; on the effect's own scale. */
  readonly published: PublishedMaterial;
  /** Of the test between subgroups, by the keys of `subgroup_test`. */
  readonly publishedTest?: PublishedMaterial;
  readonly publishedSubgroups?: readonly { readonly subgroup: Found; readonly published: PublishedMaterial }[];
}

/** A result by its place: of which study of the material, and which of its results. */
export interface TakenResult {
  readonly study: number;
  readonly result: number;
  /** The subgroup in which it stands. */
  readonly subgroup?: Found;
}

/** By the keys of `published`; intervals as two values. */
export type PublishedMaterial = Readonly<Record<string, Found | readonly Found[]>>;

/** Every value of a material, in the order of the studies. */
export function* foundIn(part: unknown): Generator<Found> {
  if (Array.isArray(part)) for (const each of part) yield* foundIn(each);
  else if (isFound(part)) yield part;
  else if (typeof part === 'object' && part !== null) for (const each of Object.values(part)) yield* foundIn(each);
}

/** The same, without making a list of them: for the cells of large tables. */
export function visitFound(part: unknown, visit: (found: Found) => void): void {
  if (typeof part !== 'object' || part === null) return;
  if (isFound(part)) visit(part);
  else if (Array.isArray(part)) for (const each of part) visitFound(each, visit);
  else for (const key in part) visitFound((part as Record<string, unknown>)[key], visit);
}

function isFound(part: unknown): part is Found {
  return typeof part === 'object' && part !== null && 'at' in part && 'value' in part;
}
