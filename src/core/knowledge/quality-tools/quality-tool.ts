/**
 * Tools that appraise a record in a section of its own, item by item, and have no table that leads to a judgement:
 * as data. Fields, completions, explanations, steps, lenses, totals, checks, agreement and tables read them; none names a
 * tool.
 */
import type { Choice, Field, MappingField } from '../../fields/field';
import type { Framework } from '../frameworks/framework';
import type { Tool } from '../tool';

/** A list of items or criteria, under the word by which files name it. */
export interface Checklist extends Choice {
  readonly items: Framework;
}

/** The lists of items among which a section, or the review for all of its sections, chooses with `tool`. */
export interface Checklists {
  /** The key of the section below which the items stand; absent: in the section itself. */
  readonly under?: string;
  readonly all: readonly Checklist[];
  /** Taken where nobody names one. */
  readonly usual?: Checklist;
}

/** What an answer says of an item, whichever word says it: the sign for it in figures. */
export type Standing = 'met' | 'in part' | 'not met' | 'not known' | 'does not apply';

/** A word with which items are answered. */
export interface AnswerOfItem extends Choice {
  readonly stands: Standing;
}

/** One way in which reviews answer the items of a checklist, and perhaps add them up. */
export interface WayOfAnswering extends Choice {
  /** The word of the checklist that is answered so. */
  readonly tool: string;
  readonly answers: readonly string[];
  /** What each answer counts; absent where answers are not added up. */
  readonly points?: Readonly<Record<string, number>>;
  /** Items that take fewer answers than the others. */
  readonly onlyFor?: Readonly<Record<string, readonly string[]>>;
}

/** How items are answered and added up. */
export interface Points {
  readonly ways: readonly WayOfAnswering[];
  /** What a total may be called. The limits between them are the review's own. */
  readonly ratings: readonly Choice[];
}

/** An answer that few items of a checklist can have: elsewhere it deserves a second look. */
export interface RareAnswer {
  /** The word of the checklist. */
  readonly tool: string;
  readonly answer: string;
  /** By the key of the item: what must hold of another item, as soon as that is answered. */
  readonly fits: Readonly<Record<string, RareAnswerRule>>;
}

export interface RareAnswerRule {
  /** Absent: the answer fits by itself. */
  readonly other?: string;
  /** The other item has this answer, or it must not have it. */
  readonly is?: string;
  readonly isNot?: string;
  /** What is wrong where that does not hold, in our words, without a full stop. */
  readonly inWords?: string;
}

/** A judgement that follows from no rule, so that only its reason lets others follow it. */
export interface FreeJudgement {
  /** The key below which judgement and reason stand; absent: they stand in the section itself. */
  readonly under?: string;
  /** What is judged, in words: “reliability”. */
  readonly inWords: string;
}

/** A judgement that is hard to understand beside criteria that are not met. */
export interface DoubtfulJudgement {
  /** The key below which it stands, one of the items. */
  readonly under: string;
  readonly level: string;
  /** So many of the first criteria answered with no make it doubtful. */
  readonly criteria: Framework;
  readonly ofFirst: number;
  readonly least: number;
}

/** How much is said of an item of a description. */
type Said = 'reported' | 'partially reported' | 'not reported';

/** Two things that cannot both be so. */
export interface Contradiction {
  /** The items of the description of which one has one of these statuses. */
  readonly items: readonly string[];
  readonly are: readonly Said[];
  /** What it is held against: another item, or a criterion of the tool. */
  readonly against:
    | { readonly item: string; readonly is: Said }
    | { readonly criterion: string; readonly is: 'yes' | 'no' };
  readonly message: string;
}

/** What the criteria of a tool share with a description of the same record. */
export interface AgainstDescription {
  /** The section of the description. */
  readonly section: string;
  readonly contradictions: readonly Contradiction[];
}

/** How a score is shown: a column in tables of records, and a table with a column for each criterion. */
export interface ScoreTable {
  /** The heading of the score. */
  readonly score: string;
  readonly meaning: string;
  /** Short words in the heading, and what they stand for. */
  readonly abbreviations?: readonly (readonly [short: string, long: string])[];
  readonly view: { readonly id: string; readonly title: string; readonly meaning: string };
  readonly title: string;
  /** What stands beside the criteria without counting. */
  readonly more: readonly { readonly section: string; readonly key: string; readonly title: string }[];
}

export interface QualityTool extends Tool {
  readonly assesses: 'study' | 'intervention';
  /** What may stand in the section. */
  readonly field: MappingField;
  /** What the review decides about it once, under `appraisal`; absent: nothing. */
  readonly decided?: {
    readonly title: string;
    readonly meaning: string;
    readonly fields: Readonly<Record<string, Field>>;
  };
  /** Its items: one list, or several among which people choose. */
  readonly checklists: Checklists;
  /** All answers that items have, in whichever way they are answered. */
  readonly answers: readonly AnswerOfItem[];
  /** The key under which the answer stands where there is more to say of an item; absent: an item takes the answer alone. */
  readonly answerUnder?: string;
  /** The key of a sum as printed, where the source says no more. */
  readonly printed?: string;
  readonly points?: Points;
  readonly rareAnswer?: RareAnswer;
  readonly freeJudgements?: readonly FreeJudgement[];
  readonly doubtful?: DoubtfulJudgement;
  readonly againstDescription?: AgainstDescription;
  readonly scoreTable?: ScoreTable;
}

/** A tool whose items can be added up. */
export interface PointsTool extends QualityTool {
  readonly points: Points;
}
