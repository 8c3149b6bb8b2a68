/**
 * A Cochrane review as its files give it, whichever they are: the tables and the JSON of a data package, or RevMan 5. Facts of
 * studies are kept one by one, so that what two files say alike is one value with two places.
 */
import { type Found, type Loss, type Origin, originKey, type Remark } from '../../../core/index';

export interface CochraneReview {
  readonly title?: Found;
  /** Its objectives, in words. */
  readonly question?: Found;
  readonly bias: BiasTool;
  readonly studies: readonly CochraneStudy[];
  readonly analyses: readonly CochraneAnalysis[];
  /** Every cell in which something stands, as it stands there. */
  readonly cells: readonly Found[];
  readonly losses: readonly Loss[];
  readonly remarks: readonly Remark[];
}

/** The tool of the review, by its section. */
export type BiasTool = 'rob1' | 'rob2';

export interface CochraneStudy {
  readonly name: Found;
  /** In the words of the format; absent: included. */
  readonly status?: Found;
  readonly facts: Facts;
}

/** What a fact is about. */
export type Kind = 'study' | 'characteristic' | 'covariate' | 'identifier' | 'reference' | 'arm' | 'result' | 'bias';

/** One value of one thing: of the arm “Iron” the description. */
export interface Fact {
  readonly kind: Kind;
  /** Which of its kind: the name of the arm; of results and judgements several names, see {@link thing}. */
  readonly thing: string;
  readonly key: string;
  readonly found: Found;
}

/** By kind, thing and key, in the order of the source. */
export type Facts = ReadonlyMap<string, Fact>;

export interface CochraneAnalysis {
  readonly group: Found;
  readonly number: Found;
  /** By the names of columns in version 2, in lower case. */
  readonly settings: Readonly<Record<string, Found>>;
  readonly rows: readonly AnalysisRow[];
  readonly subgroups: readonly { readonly name: Found; readonly numbers: Readonly<Record<string, Found>> }[];
}

export interface AnalysisRow {
  readonly study: Found;
  readonly subgroup?: Found;
  /** By the names of columns, in lower case. */
  readonly numbers: Readonly<Record<string, Found>>;
  /** By the domain: what was judged of this result. */
  readonly bias: Readonly<Record<string, Found>>;
}

/** Several names as one. */
export function thing(...names: readonly (string | undefined)[]): string {
  return JSON.stringify(names.map((name) => name ?? ''));
}

/** The names of a thing with several. */
export function namesIn(written: string): readonly string[] {
  return JSON.parse(written) as string[];
}

/** Facts that are put together from several files. */
export class FactsBuilder {
  readonly #facts = new Map<string, Fact>();

  /**
   * @returns what stands there already, where that is something else: the first one counts
   */
  add(kind: Kind, of: string, key: string, found: Found | undefined): Found | undefined {
    if (found === undefined) return undefined;
    const place = JSON.stringify([kind, of.toLowerCase(), key]);
    const known = this.#facts.get(place);
    if (known !== undefined && !saysSame(known.found.value, found.value)) return known.found;
    const told = known ? both(asPrinted(known.found, found), found) : found;
    this.#facts.set(place, { kind, thing: known?.thing ?? of, key, found: told });
    return undefined;
  }

  get facts(): Facts {
    return this.#facts;
  }
}

/** What is known of each thing of a kind, by key; in the order of the source. */
export function thingsOf(facts: Facts, kind: Kind): ReadonlyMap<string, Readonly<Record<string, Found>>> {
  const things = new Map<string, Record<string, Found>>();
  for (const fact of facts.values()) {
    if (fact.kind !== kind) continue;
    const known = things.get(fact.thing) ?? {};
    known[fact.key] = fact.found;
    things.set(fact.thing, known);
  }
  return things;
}

/** The same value with the places of both. */
export function both(one: Found, other: Found): Found {
  return { value: one.value, at: together([one, other]) };
}

/** Of two equal numbers the one as it is printed: JSON has 19 where a table has 19.0. */
function asPrinted(one: Found, other: Found): Found {
  const isLonger = isNumber(one.value) && other.value.length > one.value.length;
  return isLonger ? both({ value: other.value, at: one.at }, other) : one;
}

/** The places of several values, each once. */
export function together(all: readonly Found[]): readonly Origin[] {
  const places = new Map<string, Origin>();
  for (const { at } of all) for (const origin of at) places.set(originKey(origin), origin);
  return [...places.values()];
}

/** Numbers are compared as numbers, texts without regard to spaces. */
export function saysSame(one: string, other: string): boolean {
  if (isNumber(one) && isNumber(other)) return Number(one) === Number(other);
  const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
  return plain(one) === plain(other);
}

function isNumber(text: string): boolean {
  return /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i.test(text);
}
