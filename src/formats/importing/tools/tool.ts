/** Tools of appraisal as other programs know them: their words for answers and judgements, and the numbers of questions. */
import {
  type Domain,
  type Found,
  foreignJudgement,
  type Instrument,
  type InstrumentWords,
  instrumentById,
  type Loss,
  prepareWords,
  say,
} from '../../../core/index';

export interface Tool {
  readonly instrument: Instrument;
  readonly words: InstrumentWords;
  /** The domains of all its forms, each key once. */
  readonly domains: readonly Domain[];
}

/** @param id the section of the tool in study files; it must be one of ours */
export function toolOf(id: string): Tool {
  const instrument = instrumentById(id);
  if (instrument === undefined) throw new Error(`${id} is no tool`);
  return prepareTool(instrument);
}

/** A tool of ours, or one that a review describes itself. */
export function prepareTool(instrument: Instrument): Tool {
  const domains = instrument.variants.flatMap((variant) => variant.domains);
  const keys = domains.map(({ key }) => key);
  return {
    instrument,
    words: prepareWords(instrument),
    domains: domains.filter(({ key }, index) => keys.indexOf(key) === index),
  };
}

/** A cell in the words of a tool, or why it has none for it. */
export type InWords = { readonly found: Found } | { readonly loss: Loss };

/** A judgement: “Low risk of bias” → `low`. Words of another scale are explained, never translated. */
export function judgementIn({ instrument, words }: Tool, cell: Found): InWords {
  const value = words.judgement(cell.value);
  if (value !== undefined) return { found: { value, at: cell.at } };
  const known = instrument.judgements.map(({ label }) => label).join(', ');
  const reason =
    foreignJudgement(instrument, cell.value) ??
    say`This is no judgement of ${instrument.name}, which has: ${known}. Ask whoever wrote it what is meant.`;
  return { loss: { ...cell, reason } };
}

/** A judgement that is shortened: robvis goes by the first letters of a word: “L” and “Lo” are “Low”, where no other level begins so. */
export function writtenInFull({ instrument, words }: Tool, cell: Found): Found {
  if (words.judgement(cell.value) !== undefined || cell.value.length > 3 || !/^\p{L}+$/u.test(cell.value)) return cell;
  const begun = instrument.judgements.filter(({ value }) => value.startsWith(cell.value.toLowerCase()));
  const [only] = begun;
  return begun.length === 1 && only ? { value: only.value, at: cell.at } : cell;
}

/** The answer to a question: “probably yes” → `PY`. */
export function answerIn({ instrument, words }: Tool, question: string, cell: Found): InWords {
  const value = words.answer(cell.value);
  if (value !== undefined) return { found: { value, at: cell.at } };
  const known = instrument.answers.map(({ code }) => code).join(', ');
  const reason = say`This is no answer to ${question}; ${instrument.name} has: ${known}. Ask whoever wrote it what is meant.`;
  return { loss: { ...cell, reason } };
}

/** The same said by two cells. */
export function alsoSaidBy(found: Found, { at }: Found): Found {
  return { value: found.value, at: [...found.at, ...at] };
}
