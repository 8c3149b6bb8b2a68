/**
 * The vocabulary in which instruments are written down.
 *
 * An instrument is one file of data. From it follow, without further code: JSON Schema, completions, hovers, the
 * suggested judgement with the row that decided, what to answer next, templates, tables, traffic lights and a
 * documentation page. Conditions are only "question → accepted answers", so that a table can be laid beside the
 * manual, tried exhaustively, and can say why.
 */

import type { Checked, Described, Source, Tool } from './tool';

/** One answer to a signalling question, for example `PY`. */
export interface Answer {
  readonly code: string;
  /** In words: "Probably yes". */
  readonly label: string;
  readonly meaning: string;
  /** Other spellings that mean the same, any case: `probably yes`. */
  readonly aliases: readonly string[];
  /**
   * Its place between yes (1) and no, where answers are ordered: how far apart two people are. Absent for those that are
   * no step on that way, such as no information.
   */
  readonly step?: number;
}

/** One level of an instrument's scale. */
export interface Judgement {
  /** As written in files: lower case, with spaces. */
  readonly value: string;
  /** As printed in figures: "Some concerns". */
  readonly label: string;
  readonly meaning: string;
  readonly aliases: readonly string[];
  /** One character that stands for it without colour (robvis convention). */
  readonly symbol: string;
  readonly colour: { readonly standard: string; readonly colourBlind: string };
  /**
   * It says that too little is known, and is no step of the scale: within the criteria only where a question that is
   * asked has one of these answers.
   */
  readonly onlyWith?: AnswerSet;
}

/** Where a bias pushes the result, as people predict it. */
export interface BiasDirection {
  /** As written in files: `towards null`. */
  readonly value: string;
  /** What it says about the result. */
  readonly meaning: string;
  /** What stands for it beside a traffic light; absent where nothing is predicted. */
  readonly symbol?: string;
}

/** The answers that a condition accepts at one question. */
export type AnswerSet = readonly string[];

/**
 * Alternatives, any of which suffices; within one alternative every named question must have one of the accepted
 * answers. A question that is not asked, or not yet answered, meets no condition. `[{}]` always holds.
 */
export type Condition = readonly Readonly<Record<string, AnswerSet>>[];

/** Preliminary item → the values under which something applies; every named item must have one of its values. */
export type FactCondition = Readonly<Record<string, readonly string[]>>;

/** A signalling question. */
export interface Question {
  /** The printed number: `1.1`. In files it stands behind a `q`. */
  readonly id: string;
  /** Our own short wording; the official wording is CC BY-NC-ND and never shipped. */
  readonly prompt: string;
  /** More about how to answer, in our words. */
  readonly guidance?: string;
  /** What else to think about where the assessment has this preliminary value; the algorithm is the same. */
  readonly alsoConsider?: readonly { readonly item: string; readonly value: string; readonly prompt: string }[];
  /**
   * The codes offered when the question is asked. `NA` is among them only where it may be given although the question
   * is asked; at a question that is not asked, it may always stand and says nothing.
   */
  readonly answers: readonly string[];
  /** When it is asked; absent: always. Names only questions that stand before it in the domain. */
  readonly asked?: Condition;
  /** Where the form leaves open whether it is asked: it counts if it is answered, and nobody misses it otherwise. */
  readonly mayBeAsked?: Condition;
  /** The form asks it even where the algorithm has ended without it: there `NA` may stand as well as an answer. */
  readonly mayBeSettled?: true;
  /** Asked only where the assessment has this value in scope (see {@link PreliminaryItem}). */
  readonly inScope?: { readonly item: string; readonly value: string };
  /** How far it was held against its source, where that is not the same as for the whole domain. */
  readonly checked?: Checked;
  /** The side that points towards lower risk; `neither` where the answer only leads on. */
  readonly lowerRisk: 'yes' | 'no' | 'neither';
  /** What is uncertain about the question or its place in the algorithm, to be shown beside it. */
  readonly caveat?: string;
}

/** One row of an algorithm: the first row whose condition holds decides. */
export interface Rule {
  readonly when: Condition;
  /** The level that the row gives; `null` where the published criteria single out none. */
  readonly judgement: string | null;
  /**
   * The levels that the published criteria leave open to the assessor under this row; absent: only the row's own.
   * Used only in domains with one part.
   */
  readonly permits?: readonly string[];
  readonly caveat?: string;
}

/** A table of ordered rows. A domain is the worst of its parts; nearly all domains have one. */
export interface Part {
  readonly name?: string;
  /** Total: for every complete set of answers one of the rows holds. */
  readonly rules: readonly Rule[];
}

export interface Domain {
  /** As printed: `1`, `1a`, `S`. */
  readonly id: string;
  /** The key in files: `randomisation`. */
  readonly key: string;
  readonly name: string;
  /** For narrow columns. */
  readonly shortName: string;
  readonly meaning: string;
  /** None where the tool asks none: people judge by what the domain is about. */
  readonly questions: readonly Question[];
  readonly parts: readonly Part[];
  /** The scale on which it is judged, by its key; absent: the tool's own, risk of bias. */
  readonly scale?: string;
  /** An item of a checklist: its answers are all that people write, and its level is the one that they lead to. */
  readonly judgedBy?: 'answers';
  /** Judged once for the whole study, whatever part of it the assessment is about (see {@link Subject}). */
  readonly ofStudy?: true;
  /** How far it was held against its source, where that is not the same as for the whole form. */
  readonly checked?: Checked;
  /** The levels that this domain can be given; absent: all of the instrument's. */
  readonly judgements?: readonly string[];
  /**
   * Where the instrument has criteria for people to weigh and no algorithm: what each level asks for, in our words. The
   * rows then say what the answers rule out (`permits`), and which level the criteria single out, if any.
   */
  readonly criteria?: Readonly<Record<string, string>>;
  /** The published table is a draft, which is said wherever one of its rows is named. */
  readonly draft?: true;
  /** The directions of bias that may be recorded here; absent: all of the instrument's. */
  readonly directions?: readonly string[];
  /**
   * Questions that come before the domains and can end the assessment: where their rows give a level, it is the
   * overall judgement and no domain need be assessed; otherwise they do not enter the overall judgement.
   */
  readonly screening?: true;
  readonly caveat?: string;
}

/** A row of an overall rule that counts domains: the first row that holds decides. */
export interface CountRow {
  /** How many domains it takes at least; 0: it always holds. */
  readonly least: number;
  /** At which of their levels they count. */
  readonly levels: readonly string[];
  /** Which domains count: those whose ids a preliminary item names, or all others; absent: all. */
  readonly of?: { readonly item: string; readonly named: boolean };
  /** Only these domains count, by their ids; absent: all. */
  readonly among?: readonly string[];
  /** The overall judgement then. */
  readonly judgement: string;
  /** What a person may choose instead, with a reason. */
  readonly permits?: readonly string[];
  /** What holds then, in our words, to be said as the reason: "more than one critical item is a flaw". */
  readonly inWords: string;
}

/** From the lowest to the highest sum that is called so; both belong to it. */
export interface Band {
  readonly judgement: string;
  readonly least: number;
  readonly most: number;
}

/**
 * How domains make the overall judgement: the worst domain, within the leave that the instrument gives to people; the
 * first row of a table that counts domains; the band in which the sum of their points lies; or there is none.
 */
export interface OverallRule {
  readonly rule: 'worst domain' | 'count' | 'points' | 'none';
  /** Of a rule that counts: total, the last row holds always. */
  readonly rows?: readonly CountRow[];
  /** Of points: what each level of a domain counts, and what a sum is called. */
  readonly points?: Readonly<Record<string, number>>;
  readonly bands?: readonly Band[];
  /** The levels from the best to the worst, where that is another order than the instrument's own. */
  readonly order?: readonly string[];
  /** The levels that the overall judgement can have; absent: those of the order. */
  readonly judgements?: readonly string[];
  /** The directions of bias that may be recorded for the whole; absent: all of the instrument's. */
  readonly directions?: readonly string[];
  /** That these are all directions of the whole could not be confirmed: they are offered, and others are no problem. */
  readonly directionsUnconfirmed?: true;
  /** The published rule is a draft, which is said wherever it decides. */
  readonly draft?: true;
  /** Where so many domains have the worst level `from`, a person may raise the overall judgement to `to`. */
  readonly mayRaise?: readonly { readonly from: string; readonly to: string; readonly fromDomains: number }[];
  /** Levels that say nothing about the result: a person may set them aside and take the worst of the others. */
  readonly maySetAside?: readonly string[];
}

/**
 * Something settled before the questions, once per assessed result, that decides which questions exist.
 * Given in the assessment, else inherited from the review's `appraisal`, else from the study's design.
 */
export interface PreliminaryItem {
  /** The key in the assessment and in `appraisal`: `effect_of_interest`. */
  readonly key: string;
  /** The shorter key by which other programs may name it in requests: `effect`. */
  readonly shortKey?: string;
  readonly title: string;
  readonly meaning: string;
  readonly many: boolean;
  readonly choices: readonly PreliminaryChoice[];
  /** Arises only under these values of other items; absent: always. */
  readonly when?: FactCondition;
  /** The value (with `many`: the values) that holds where nobody says anything. */
  readonly otherwise?: string | readonly string[];
  /**
   * Nobody should rely on `otherwise` here, which only keeps the questions in sight: people are asked to say it, and a
   * request from another program that leaves it out is refused where it matters.
   */
  readonly mustBeSaid?: true;
  /** It is a fact about each assessed result, which no review can decide for all of them. */
  readonly ofEachResult?: true;
}

export interface PreliminaryChoice {
  readonly value: string;
  /** The word by which requests of other programs name it, where it is another: `A`. One of the aliases. */
  readonly shortValue?: string;
  readonly label: string;
  readonly meaning: string;
  readonly aliases: readonly string[];
  /** Designs of studies (`knowledge/terms/designs.ts`) from which it follows. */
  readonly designs?: readonly string[];
}

/** A value that decides nothing: free text, or one of its choices. */
export interface NotedValue {
  /** The key in files: `target_trial`. */
  readonly key: string;
  readonly title: string;
  readonly meaning: string;
  readonly choices?: readonly NotedChoice[];
  /** The choices are offered, and other words may stand as well. */
  readonly open?: true;
}

export interface NotedChoice {
  readonly value: string;
  readonly meaning: string;
  readonly aliases?: readonly string[];
}

/**
 * Something that the instrument has people write down before the questions, and that does not decide which of them
 * exist: the target trial, the important confounding factors.
 */
export interface NotedItem extends NotedValue {
  /** Once for the review, in its `appraisal`, or in each assessment. */
  readonly in: 'review' | 'assessment';
  /** Arises only under these values of preliminary items; absent: always. */
  readonly when?: FactCondition;
  /** There may be several. */
  readonly many?: true;
  /** What it consists of; a sentence may stand instead. */
  readonly parts?: readonly NotedValue[];
}

/** A slip of the pen in an official document, for the documentation. */
export interface Slip {
  /** Page, figure or question. */
  readonly where: string;
  readonly printed: string;
  readonly readAs: string;
  readonly why: string;
}

/** One form of the instrument: the domains and questions that belong to a design, an effect, a version. */
export interface Variant {
  readonly id: string;
  readonly name: string;
  /** The preliminary values under which this variant is used. */
  readonly when: FactCondition;
  /** "published", or what else must be said wherever it is shown. */
  readonly status: string;
  /** How far it was held against its source, where that is not the same as for the whole instrument. */
  readonly checked?: Checked;
  /** Where its official wording stands, if not in the instrument's first source. */
  readonly source?: Source;
  /** Slips in the official document, and how they are read here. */
  readonly slips?: readonly Slip[];
  /** What to keep in mind throughout, in our words. */
  readonly guidance?: string;
  readonly domains: readonly Domain[];
  readonly overall: OverallRule;
}

/** A key of the assessment that says which part of a study it is about, where a study can have several assessments. */
export interface Subject {
  /** `index_test`. */
  readonly key: string;
  readonly title: string;
  readonly meaning: string;
  readonly examples: readonly string[];
}

/** A further scale on which domains are judged, beside the instrument's own. */
export interface Scale {
  /** What domains name as their scale: `applicability`. */
  readonly key: string;
  /** What stands above its lights: "Applicability concerns". */
  readonly name: string;
  readonly meaning: string;
}

/** A form of input that robvis knows. */
export interface RobvisTemplate {
  /** What stands behind `tool =`. */
  readonly tool: string;
  /** Heads by the key of the domain, in the order in which robvis reads them: it goes by position, not by name. */
  readonly columns: readonly (readonly [head: string, domain: string])[];
  /** Words that robvis reads as the level that is meant, by our level. Any other level is refused. */
  readonly words: Readonly<Record<string, string>>;
}

/** How RevMan keeps judgements in its data packages. */
export interface Revman {
  /** What stands behind `risk-of-bias-method`. */
  readonly method: string;
  /** Whether the package has a table of them, a row for each study; all are in its JSON. */
  readonly hasTable: boolean;
  /** What RevMan calls domains, by key; absent: as they are called here. */
  readonly domains?: Readonly<Record<string, string>>;
  /** What it calls the whole; absent: nothing is judged of it. */
  readonly overall?: string;
  /** By our level: in tables, and in JSON. */
  readonly words: Readonly<Record<string, { readonly table: string; readonly json: string }>>;
}

/** How the figures and exports of an instrument fit robvis (McGuinness & Higgins 2021, doi:10.1002/jrsm.1411). */
export interface Robvis {
  /** The domains of an assessment pick one. */
  readonly templates: readonly RobvisTemplate[];
  /** Words for forms without a template (`tool = "Generic"`). */
  readonly genericWords: Readonly<Record<string, string>>;
  /** What one must know before one plots it. */
  readonly notes: readonly string[];
}

/** How the tables of other programs (robvis, RevMan, Covidence) head the domains of a tool. */
export interface TableHeads {
  /** Names beside its own, by the key of the domain; compared without signs and articles. */
  readonly names?: Readonly<Record<string, readonly string[]>>;
  /** Heads by number with the keys of the domains, where no template of robvis in {@link Robvis} has them. */
  readonly byNumber?: readonly RobvisTemplate['columns'][];
}

/** Words of another instrument's scale. Only the reviewer can say which level is meant: explained, never rewritten. */
export interface ForeignWord {
  readonly words: readonly string[];
  /** What the word is and what to do, as one or two sentences. */
  readonly explanation: string;
}

/** A tool that leads from answers to a judgement of each domain, and perhaps of the whole. */
export interface Instrument extends Tool, Described {
  readonly id: string;
  readonly name: string;
  readonly meaning: string;
  readonly version: string;
  /** In a few words, which studies it is for: "for randomised trials". */
  readonly purpose: string;
  readonly record: 'study';
  readonly assesses: 'result' | 'study' | 'index test' | 'review';
  /** What tells several assessments of one study apart, where they are not about results. */
  readonly subject?: Subject;
  /** A team may add domains of its own, under `appraisal` (`own_domains`). */
  readonly takesOwnDomains?: true;
  /** Its authors ask teams to leave out, or to add, signalling questions: a review says which under `appraisal`. */
  readonly takesOwnQuestions?: true;
  /** What is said of its judgements, where it is not what its unit says: of one domain, and of the whole. */
  readonly words?: { readonly judged: string; readonly whole: string };
  /** What its own scale is called above the lights, where it has further ones; with them: "Risk of bias". */
  readonly scaleName?: string;
  /** Scales beside its own. */
  readonly scales?: readonly Scale[];
  readonly answers: readonly Answer[];
  /** From the best to the worst. */
  readonly judgements: readonly Judgement[];
  readonly foreignWords: readonly ForeignWord[];
  /** Predicted directions of bias that may be recorded. */
  readonly directions: readonly BiasDirection[];
  readonly preliminary: readonly PreliminaryItem[];
  /** What else is written down before the questions. */
  readonly noted?: readonly NotedItem[];
  readonly variants: readonly Variant[];
  /**
   * What rests on a single reading, or could not be checked against the original, in whole sentences. It is offered, and
   * never enforced beyond what is said.
   */
  readonly unconfirmed?: readonly string[];
  /** The file name of a page by hand that tells more, beside the generated one. */
  readonly notesPage?: string;
  /** Absent where robvis has no form for it. */
  readonly robvis?: Robvis;
  /** Beside the names of its domains and the templates of robvis. */
  readonly tableHeads?: TableHeads;
  /** Absent where RevMan does not keep judgements made with it. */
  readonly revman?: Revman;
  /** What of an assessment keeps its meaning in a newer version of the instrument. */
  readonly versionMoves?: readonly VersionMove[];
}

/** From one version of an instrument to a newer one: the domains that correspond. Those not named are lost. */
export interface VersionMove {
  /** The preliminary item that says the version. */
  readonly item: string;
  readonly from: string;
  readonly to: string;
  readonly domains: readonly DomainMove[];
}

export interface DomainMove {
  /** The keys of the domain in the older and in the newer version. */
  readonly from: string;
  readonly to: string;
  /** Questions of the older version that are not named have none in the newer one that comes near. */
  readonly questions: readonly QuestionMove[];
}

/** A question of the older version, and the one of the newer version that asks the same, or comes near. */
export interface QuestionMove {
  readonly from: string;
  readonly to: string;
  /** Why the answer does not hold for the newer question; absent: the two ask the same. */
  readonly differs?: string;
}
