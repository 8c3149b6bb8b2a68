import { say } from './say';

/** "a", "a and b", "a, b and c": words as a sentence lists them; nothing for none. */
export function listed(words: readonly string[], last: 'and' | 'or'): string {
  if (words.length < 2) return words.join('');
  const others = words.slice(0, -1).join(', ');
  return last === 'and' ? say`${others} and ${words.at(-1)}` : say`${others} or ${words.at(-1)}`;
}
