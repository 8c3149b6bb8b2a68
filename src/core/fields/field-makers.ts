/** Short ways to write fields down, so that a file of fields reads like the form that it describes. */
import type {
  AnyField,
  Choice,
  ChoiceField,
  DateField,
  DictionaryField,
  DictionaryKeys,
  Field,
  IdField,
  ListField,
  MappingField,
  NumberField,
  ReferenceField,
  ReferenceTarget,
  TextField,
} from './field';

/** What a maker does not ask for by name. */
type Rest<F extends Field, Named extends string> = Partial<Omit<F, 'kind' | 'title' | 'meaning' | Named>>;

export const text = (title: string, meaning: string, rest: Rest<TextField, never> = {}): TextField => ({
  kind: 'text',
  title,
  meaning,
  ...rest,
});

export const number = (title: string, meaning: string, rest: Rest<NumberField, never> = {}): NumberField => ({
  kind: 'number',
  title,
  meaning,
  ...rest,
});

/** A whole number from 0 on: people, wards, records. */
export const count = (title: string, meaning: string, rest: Rest<NumberField, 'whole' | 'least'> = {}): NumberField =>
  number(title, meaning, { whole: true, least: 0, ...rest });

export const date = (title: string, meaning: string, rest: Rest<DateField, never> = {}): DateField => ({
  kind: 'date',
  title,
  meaning,
  ...rest,
});

export const choice = (
  title: string,
  meaning: string,
  choices: readonly Choice[],
  rest: Rest<ChoiceField, 'choices'> = {},
): ChoiceField => ({ kind: 'choice', title, meaning, choices, ...rest });

export const reference = (
  to: ReferenceTarget,
  title: string,
  meaning: string,
  rest: Rest<ReferenceField, 'to'> = {},
): ReferenceField => ({ kind: 'reference', to, title, meaning, ...rest });

export const id = (of: IdField['of'], title: string, meaning: string): IdField => ({ kind: 'id', of, title, meaning });

export const list = (title: string, meaning: string, of: Field, rest: Rest<ListField, 'of'> = {}): ListField => ({
  kind: 'list',
  title,
  meaning,
  of,
  ...rest,
});

/** A list in which a single value may stand without brackets. */
export const oneOrMore = (
  title: string,
  meaning: string,
  of: Field,
  rest: Rest<ListField, 'of' | 'orOne'> = {},
): ListField => list(title, meaning, of, { orOne: true, ...rest });

export const mapping = (
  title: string,
  meaning: string,
  fields: Readonly<Record<string, Field>>,
  rest: Rest<MappingField, 'fields'> = {},
): MappingField => ({ kind: 'mapping', title, meaning, fields, ...rest });

/** A mapping in whose place a sentence may stand. */
export const mappingOrText = (
  title: string,
  meaning: string,
  fields: Readonly<Record<string, Field>>,
  rest: Rest<MappingField, 'fields' | 'orText'> = {},
): MappingField => mapping(title, meaning, fields, { orText: true, ...rest });

export const dictionary = (
  title: string,
  meaning: string,
  keys: DictionaryKeys,
  of: Field,
  rest: Rest<DictionaryField, 'keys' | 'of'> = {},
): DictionaryField => ({ kind: 'dictionary', title, meaning, keys, of, ...rest });

export const anything = (title: string, meaning: string): AnyField => ({ kind: 'any', title, meaning });

/** `yes` or `no`, as text: YAML 1.2 reads them so, and so do we. */
export const YES_NO: readonly Choice[] = [
  { value: 'yes', meaning: 'It is so, and a source says it.', aliases: ['y', 'true'] },
  { value: 'no', meaning: 'It is not so, and a source says it.', aliases: ['n', 'false'] },
];

/** A question that is answered with `yes` or `no`. */
export const yesOrNo = (title: string, meaning: string, rest: Rest<ChoiceField, 'choices'> = {}): ChoiceField =>
  choice(title, meaning, YES_NO, rest);
