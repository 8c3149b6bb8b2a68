/**
 * Text from files in a comment on GitHub. Beside what Markdown reads, GitHub itself reads names (`@somebody`, who is told of
 * it), numbers (`#12`, `GH-12`, which are linked, and closed behind “fixes”), commits, addresses and mathematics in any text.
 */

/** Shows nothing, and keeps what stands around it from being read as one word. */
const APART = '\u200b';

/** The same as it is written, so that it can be seen in the text. */
const APART_WRITTEN = '&#8203;';

/**
 * The text on one line, as it is to be read: nothing in it is a mention, a link, an image, HTML or a command. Our own words
 * go through it as well.
 */
export function githubText(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(CONTROLS, '\ufffd')
    .replace(/[&<>]/g, (sign) => ENTITIES[sign] ?? sign)
    .replace(/[\\`*_{}[\]()!|~^]/g, '\\$&')
    .replace(/\$/g, '<span>$</span>')
    .replace(/@/g, `@${APART}`)
    .replace(/#/g, `#${APART}`)
    .replace(/\b(GH)-(?=\d)/gi, `$1${APART}-`)
    .replace(/:\/\//g, `:${APART}//`)
    .replace(/\b(www)\./gi, `$1${APART}.`)
    .replace(/\b(mailto|xmpp):/gi, `$1${APART}:`)
    .replace(/\b(?=[a-f]*\d)[0-9a-f]{7,}\b/gi, (hash) => hash.replace(/.{6}(?=.)/g, `$&${APART}`))
    .replace(/:(?=[a-z0-9_+-]+:)/gi, `:${APART}`)
    .replace(/^([-+=#]|\d+[.)])/, `${APART}$1`)
    .replaceAll(APART, APART_WRITTEN);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROLS = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
