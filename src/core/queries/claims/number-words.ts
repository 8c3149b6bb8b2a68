/** Numbers in words, as manuscripts write them: "eight", "twenty-one", "one hundred and five". */
import { toWords } from 'number-to-words';
import { once } from '../../document/once';

/** Larger numbers are written in digits. */
const MOST = 999;

/** "twenty-one"; `undefined` for numbers that nobody writes in words. */
export function numberInWords(number: number): string | undefined {
  if (!Number.isInteger(number) || number < 0 || number > MOST) return undefined;
  return british(toWords(number));
}

/** @returns the number that these words are; `undefined` where they are none. "No", "none" and "neither" are 0, "both" is 2, "a dozen" is 12. */
export function numberFromWords(words: string): number | undefined {
  const plain = words
    .toLowerCase()
    .replace(/[\s-]+/g, ' ')
    .trim();
  const thousands = /^(.+) thousand(?: (?:and )?(.+))?$/.exec(plain);
  if (thousands) return inThousands(thousands[1] ?? '', thousands[2]);
  return numbers().get(plain) ?? numbers().get(plain.replace(/^a hundred/, 'one hundred').replace(' and ', ' '));
}

function inThousands(many: string, rest: string | undefined): number | undefined {
  const [thousands, others] = [numberFromWords(many === 'a' ? 'one' : many), numberFromWords(rest ?? 'zero')];
  return thousands === undefined || others === undefined ? undefined : thousands * 1000 + others;
}

const numbers = once(
  (): ReadonlyMap<string, number> =>
    new Map([
      ...Array.from({ length: MOST + 1 }, (_, number): [string, number] => [
        toWords(number).replaceAll('-', ' '),
        number,
      ]),
      ['no', 0],
      ['none', 0],
      ['neither', 0],
      ['nobody', 0],
      ['no one', 0],
      ['not one', 0],
      ['not a single', 0],
      ['both', 2],
      ['a single', 1],
      ['a dozen', 12],
    ]),
);

/** "one hundred five" → "one hundred and five". */
function british(words: string): string {
  return words.replace(/ hundred (?=.)/, ' hundred and ');
}
