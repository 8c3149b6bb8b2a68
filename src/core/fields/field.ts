/**
 * The vocabulary in which the file format is written down: what may stand behind a key, and what it means.
 *
 * One tree of fields per record kind drives JSON Schema, completions, hovers, templates and documentation. Two rules
 * of the format hold for every field and are therefore not repeated in any: a blank value is "not yet extracted", and
 * the missing words (`not reported`, `unclear`, `not applicable`) are accepted everywhere except where `strict` says no.
 */

interface Common {
  /** A short name in the reviewers' words: "Country". */
  readonly title: string;
  /** One or two sentences: what belongs here, and why it is asked. */
  readonly meaning: string;
  /** The paper, guideline or manual that it comes from. */
  readonly source?: string;
  /** Missing words are refused: answers and judgements. Ids and references refuse them always. */
  readonly strict?: true;
  /** Most records have nothing to say here: a guided walk asks for it only when a person wants to say more. */
  readonly seldom?: true;
  /** The packs that it belongs to: a review that names none of them has no such key. */
  readonly packs?: readonly string[];
  /** Other names under which people look for this key; offered when such a name is typed, never accepted. */
  readonly aliases?: readonly string[];
}

/** Free text; numbers are taken as they are written. */
export interface TextField extends Common {
  readonly kind: 'text';
  /** A regular expression (without flags) that the whole text must match, and how to say it to a person. */
  readonly pattern?: {
    readonly source: string;
    readonly inWords: string;
    /** For forms that a review has described itself, which a part of the text may have: whether a text has it. */
    readonly fits?: (text: string) => boolean;
  };
  /** How many characters there must be at least and at most. */
  readonly shortest?: number;
  readonly longest?: number;
  readonly examples?: readonly string[];
  /** Words that are usual here, beside those that other records have: offered, never enforced, and not told in schemas. */
  readonly usual?: readonly Choice[];
}

/** A number that keeps its printed digits. */
export interface NumberField extends Common {
  readonly kind: 'number';
  readonly least?: number;
  readonly most?: number;
  readonly whole?: true;
  /** Text accepted beside numbers, for example `<0.001`. */
  readonly orText?: { readonly source: string; readonly inWords: string };
}

/** `2026-01-31`, `2026-01` or `2026`. */
export interface DateField extends Common {
  readonly kind: 'date';
  /** Two dates with ` to ` between them may stand for the time from one to the other. */
  readonly orRange?: true;
  /** Of what others did before: a study, a journal. Elsewhere today is a likely date, because people write down what they just did. */
  readonly ofOthers?: true;
}

/** One word of a list. */
export interface Choice {
  readonly value: string;
  readonly label?: string;
  readonly meaning: string;
  /** Other spellings that mean the same (any case). */
  readonly aliases?: readonly string[];
  /** The packs that it belongs to, where only some of the words do. */
  readonly packs?: readonly string[];
}

export interface ChoiceField extends Common {
  readonly kind: 'choice';
  readonly choices: readonly Choice[];
  /** Offered, not enforced. */
  readonly open?: true;
  /** Which model the words come from, where several fields share words: `socioecological`, `igloo`. */
  readonly model?: string;
  /** Its words are true and false themselves and stand without quotation marks. */
  readonly isTruth?: true;
}

/** What a reference may name. Ids are for records, results, arms, reports; the rest are names from the review file. */
export type ReferenceTarget =
  | 'study'
  | 'intervention'
  | 'report'
  | 'arm'
  | 'result'
  | 'population'
  | 'reviewer'
  | 'outcome'
  | 'measure'
  | 'timepoint'
  | 'theme'
  | 'mechanism';

/** The id or name of something that stands elsewhere. */
export interface ReferenceField extends Common {
  readonly kind: 'reference';
  readonly to: ReferenceTarget;
  /** Words accepted beside references, for example `review` at `report:`. */
  readonly also?: readonly Choice[];
}

/** The id by which others name this thing: lower-case letters, digits, hyphens. */
export interface IdField extends Common {
  readonly kind: 'id';
  readonly of: ReferenceTarget | 'review';
}

export interface ListField extends Common {
  readonly kind: 'list';
  readonly of: Field;
  /** A single value may stand without brackets. */
  readonly orOne?: true;
  /** The list may stand under this one key, which says what its entries are for: `{combine: [low, high]}`. */
  readonly orUnder?: string;
  /** How many there must be at least and at most: a confidence interval has two limits. */
  readonly least?: number;
  readonly most?: number;
  /** The order of its entries says something, as that of authors does. Others say the same in any order. */
  readonly ordered?: true;
  /** See {@link Identity}; absent: entries have nothing of their own, and are told by all that they say. */
  readonly identity?: Identity;
  readonly toldApartBy?: readonly string[];
}

/**
 * The keys of an entry that together say which thing it is, whatever else it says: `['arm', 'timepoint']`. Dots lead into
 * mappings; of a list of keys the first that is written counts. None: a list about one thing. Where several entries are
 * still the same, `toldApartBy` names keys that are looked at one after the other. Merging and comparing find entries by it.
 */
export type Identity = readonly (string | readonly string[])[];

export interface MappingField extends Common {
  readonly kind: 'mapping';
  /** In the canonical order. `support` may stand in every mapping and is not listed. */
  readonly fields: Readonly<Record<string, Field>>;
  readonly required?: readonly string[];
  /** A sentence may stand instead of the mapping. */
  readonly orText?: true;
  /** A word of the list under this key may stand instead, and says the same: `yes` for `{met: yes}`. */
  readonly wordFor?: string;
  /** Its keys are those of several forms of which one is used at a time: a template leaves them out. */
  readonly ofSeveralForms?: true;
  /** It is no part of a record's content, so \`support\` cannot stand here. */
  readonly withoutSupport?: true;
}

/** A mapping whose keys are the author's: names with definitions, initials with people. */
export interface DictionaryField extends Common {
  readonly kind: 'dictionary';
  readonly keys: DictionaryKeys;
  readonly of: Field;
}

export interface DictionaryKeys {
  /** What a key is: "initials of a reviewer". */
  readonly inWords: string;
  /** A regular expression (without flags) that every key must match. */
  readonly pattern?: string;
  /** What others may name by these keys. */
  readonly defines?: ReferenceTarget;
  /** The words that are offered as keys. */
  readonly of?: readonly Choice[];
}

/** Something that another language describes, for example JSON Schema in a review's own `fields`. Never looked into. */
export interface AnyField extends Common {
  readonly kind: 'any';
}

/** A list of assessments with an instrument; made from the instrument by `assessment-fields.ts`. */
export interface AssessmentsField extends Common {
  readonly kind: 'assessments';
  /** The instrument's id. */
  readonly instrument: string;
  /** One assessment: what any variant of the instrument offers. */
  readonly of: MappingField;
  /** What is assessed. See {@link Identity}. */
  readonly identity: Identity;
  readonly toldApartBy: readonly string[];
}

export type Field =
  | TextField
  | NumberField
  | DateField
  | ChoiceField
  | ReferenceField
  | IdField
  | ListField
  | MappingField
  | DictionaryField
  | AssessmentsField
  | AnyField;

/** Words that say why there is no value. A key that is absent or blank is "not yet extracted" instead. */
export const MISSING_WORDS: readonly Choice[] = [
  { value: 'not reported', meaning: 'The sources were read and do not say.', aliases: ['not stated', 'nr', 'n/r'] },
  {
    value: 'unclear',
    meaning: 'The sources say something, but not clearly enough to extract.',
    aliases: ['not clear'],
  },
  { value: 'not applicable', meaning: 'The question does not arise here.', aliases: ['n/a'] },
];

/** In place of a list: somebody has looked, and there is nothing to list. An empty list in brackets may still be filled. */
export const NONE_WORD: Choice = { value: 'none', meaning: 'The sources were read, and there are none.' };

/** @returns whether the text is one of {@link MISSING_WORDS}. */
export function isMissingWord(text: string | undefined): boolean {
  return MISSING_WORDS.some((word) => word.value === text);
}
