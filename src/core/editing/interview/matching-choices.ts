/** Which choices of a question are meant by what is typed. */
import type { InterviewChoice } from './interview-step';

/**
 * The choices that fit, the likeliest first, those that fit as well as each other in the order in which they are asked:
 * “P” gives PY before PN. Letters fit at the beginning of a word only, never in the middle.
 * @returns all of them where nothing is typed
 */
export function matchingChoices(choices: readonly InterviewChoice[], typed: string): readonly InterviewChoice[] {
  const text = typed.trim().toLowerCase();
  if (text === '') return choices;
  return choices
    .map((choice) => ({ choice, rank: WAYS.findIndex((fits) => fits(choice, text)) }))
    .filter(({ rank }) => rank >= 0)
    .sort((a, b) => a.rank - b.rank)
    .map(({ choice }) => choice);
}

/** Ways in which a choice can fit, the best first. */
const WAYS: readonly ((choice: InterviewChoice, text: string) => boolean)[] = [
  ({ label }, text) => label.toLowerCase() === text,
  ({ alsoCalled }, text) => alsoCalled.some((name) => name.toLowerCase() === text),
  ({ label }, text) => label.toLowerCase().startsWith(text),
  ({ alsoCalled }, text) => alsoCalled.some((name) => name.toLowerCase().startsWith(text)),
  ({ label }, text) => beginsWords(label, text),
  ({ alsoCalled }, text) => alsoCalled.some((name) => beginsWords(name, text)),
  // A single letter begins a word of nearly every explanation.
  ({ label, meaning }, text) => text.length > 1 && beginsWords(`${label} ${meaning}`, text),
];

/** Whether each word that is typed begins a word of the text. */
function beginsWords(text: string, typed: string): boolean {
  const words = text.toLowerCase().split(/[^\p{L}\p{N}.]+/u);
  return typed.split(/[^\p{L}\p{N}.]+/u).every((part) => words.some((word) => word.startsWith(part)));
}
