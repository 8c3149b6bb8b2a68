/** What an instrument's algorithm says, as values: the answers and judgements it reads, the suggestions it makes. */

/** Question id → code of its answer. Blank or absent: not answered. */
export type Answers = Readonly<Record<string, string | undefined>>;

/** Domain id → level. Blank, `null` or absent: not judged. */
export type Judgements = Readonly<Record<string, string | null | undefined>>;

/** One answer that decided, or one that does not count. */
export interface GivenAnswer {
  readonly question: string;
  readonly answer: string;
}

/** Why a domain's level is what it is. */
export interface Decision {
  /** The rows that decide, by part (from 0) and number of the row (from 1). More than one where open answers decide which. */
  readonly rows: readonly { readonly part: number; readonly row: number; readonly caveat?: string }[];
  /** Answers that are enough to fix the level whatever the others are; none of them can be left out. */
  readonly answers: readonly GivenAnswer[];
}

/** What the algorithm says about one domain. Lists are in the order of the questions. */
export interface Suggestion {
  /** The level, as soon as every way of answering what is open leads to it; `null` until then. */
  readonly judgement: string | null;
  /** The levels that can still be reached; once the judgement is fixed, those within the published criteria. */
  readonly permitted: readonly string[];
  /** Where the domain has criteria and no algorithm: the mildest level of the scale that they leave open. */
  readonly floor: string | undefined;
  /** Every question that is asked has one of its answers. */
  readonly complete: boolean;
  readonly decidedBy: Decision | undefined;
  /** The reason, or what is still open, as a sentence for people. */
  readonly because: string;
  /** Questions that are asked and have no valid answer. */
  readonly unanswered: readonly string[];
  /** The question to answer next. */
  readonly next: string | undefined;
  /** Questions that are not asked, however the open ones will be answered. */
  readonly unreached: readonly string[];
  /** Questions that are not asked but have an answer (other than `NA`); it has no effect. */
  readonly ignored: readonly string[];
  /** Answers that the question does not offer. */
  readonly invalid: readonly GivenAnswer[];
}

/** What one answer to a question would lead to. */
export interface Outcome {
  readonly answer: string;
  /** The level, if the answer fixes it. */
  readonly judgement: string | null;
  readonly permitted: readonly string[];
  /** The question to answer after it. */
  readonly next: string | undefined;
}

/** What the domains' judgements add up to. Domains are named by their printed ids, in their order. */
export interface OverallSuggestion {
  /** By the review's own rule where it says so, else by the published one; `null` while open. */
  readonly judgement: string | null;
  /** The levels within the rule: the judgement and what a person may choose instead; while open, all that can be reached. */
  readonly permitted: readonly string[];
  /** Those of the permitted levels that need a reason. */
  readonly needReason: readonly string[];
  /** What the published rule gives, where the review has its own. The same as above otherwise. */
  readonly published: { readonly judgement: string | null; readonly permitted: readonly string[] };
  /** The row of the review's own rule that decided, as written there. */
  readonly houseRow: string | undefined;
  readonly complete: boolean;
  readonly because: string;
  /** The domains that decided: those with the worst level. */
  readonly decidedBy: readonly string[];
  /** Domains without a valid judgement. */
  readonly missing: readonly string[];
  readonly invalid: readonly { readonly domain: string; readonly judgement: string }[];
}
