/** Numbers as spreadsheets of different countries print them, and as the format writes them. */

export interface NumberSigns {
  readonly decimal: '.' | ',';
  /** What parts thousands; absent where nothing does. A space stands for narrow and fixed spaces too. */
  readonly thousands?: ',' | '.' | ' ' | '’' | undefined;
}

const MINUS = /^[−–‒-]/;
const SPACES = /[ \u00A0\u2007\u2009\u202F]/g;

/**
 * A printed number as the format writes it: a decimal point, no signs between thousands, a plain minus sign; every digit
 * stays. A sign for “less than” in front of it stays, too.
 * @returns nothing where the text is no number in these signs
 */
export function numberOf(printed: string, { decimal, thousands }: NumberSigns): string | undefined {
  const [bound = ''] = /^[<>=≤≥]\s*/.exec(printed.trim()) ?? [];
  const text = printed
    .trim()
    .slice(bound.length)
    .replace(SPACES, ' ')
    .replace(/['’]/g, '’')
    .replace(MINUS, '-')
    .replace(/^\+/, '');
  const [whole = '', decimals, ...more] = text.split(decimal);
  if (more.length > 0 || (decimals !== undefined && !/^\d+(?:e[+-]?\d+)?$/i.test(decimals))) return undefined;
  // “,5” is a half.
  const digits = decimals !== undefined && /^-?$/.test(whole) ? `${whole}0` : withoutThousands(whole, thousands);
  return digits === undefined ? undefined : `${bound.trim()}${digits}${decimals === undefined ? '' : `.${decimals}`}`;
}

/** Groups of three digits behind the first sign; anything else is no number in thousands. */
function withoutThousands(whole: string, sign: NumberSigns['thousands']): string | undefined {
  if (/^-? ?\d+$/.test(whole)) return whole.replace(' ', '');
  if (sign === undefined) return undefined;
  const [first = '', ...groups] = whole.split(sign);
  return /^-?\d{1,3}$/.test(first) && groups.length > 0 && groups.every((group) => /^\d{3}$/.test(group))
    ? [first, ...groups].join('')
    : undefined;
}

/** Every number in a text, in their order: “12.3 (4.5)”, “−0,5 [−1,2; 0,2]”. A hyphen between two numbers is no minus sign. */
export function numbersIn(text: string, signs: NumberSigns): readonly string[] {
  const point = signs.decimal === '.' ? String.raw`\.` : ',';
  const thousands =
    signs.thousands === undefined
      ? ''
      : `(?:[${signs.thousands === ' ' ? ' \u00A0\u2007\u2009\u202F' : signs.thousands === '’' ? "'’" : signs.thousands}]\\d{3})*`;
  const pattern = new RegExp(`(?<![\\d.,])(?:(?<![\\d)%]\\s*)[−–-]\\s?)?\\d+${thousands}(?:${point}\\d+)?`, 'g');
  return [...text.matchAll(pattern)].flatMap(([printed]) => numberOf(printed, signs) ?? []);
}

/** Sorts of printed numbers that tell something about signs. */
const GROUPED = /^-?[1-9]\d{0,2}([.,' ’])\d{3}(?:\1\d{3})*(?:([.,])\d+)?$/;
const DECIMAL = /^-?\d*([.,])\d+$/;

/**
 * In which signs most of these texts are printed.
 * @returns how many texts have decimals in this sign, too: 0 where none tells
 */
export function signsIn(texts: Iterable<string>): NumberSigns & { readonly seen: number } {
  const decimals = { '.': 0, ',': 0 };
  const grouped = new Map<string, number>();
  for (const text of texts) {
    const plain = text.trim().replace(SPACES, ' ').replace(MINUS, '-');
    const [, groups, behind] = GROUPED.exec(plain) ?? [];
    const [, sign] = DECIMAL.exec(plain) ?? [];
    if (groups !== undefined && groups !== behind) grouped.set(groups, (grouped.get(groups) ?? 0) + 1);
    // Three digits behind one sign may be thousands as well as decimals.
    const tells = groups === undefined ? sign : behind === groups ? undefined : behind;
    if (tells === '.' || tells === ',') decimals[tells] += 1;
  }
  const decimal = decimals[','] > decimals['.'] ? ',' : '.';
  const [thousands] = [...grouped].filter(([sign]) => sign !== decimal).sort(([, a], [, b]) => b - a);
  return { decimal, thousands: thousandsSign(thousands?.[0]), seen: decimals[decimal] };
}

function thousandsSign(sign: string | undefined): NumberSigns['thousands'] {
  if (sign === "'") return '’';
  return sign === ',' || sign === '.' || sign === ' ' || sign === '’' ? sign : undefined;
}
