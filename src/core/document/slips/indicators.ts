/** Whether `&`, `*` or `!` before a value is meant as YAML means it, or only begins a text. */
import { skipSpaces } from './whitespace';

/** Answers for one text, from what stands anywhere in it. */
export type IsIndicator = (offset: number) => boolean;

/**
 * `&name` is a mark if something refers to it, or if what follows is clearly a value; `*name` is a reference if the
 * text has marks at all; `!!name` and `!<name>` are instructions to programs, `!name` is text.
 */
export function indicatorsOf(text: string): IsIndicator {
  let names: Names | undefined;
  return (offset) => {
    names ??= namesOf(text);
    const [all, sign, name = ''] = /^([&*!])([^\s,[\]{}]*)/.exec(text.slice(offset, offset + 200)) ?? [''];
    if (sign === '!') return /^[!<]\S/.test(name);
    if (name === '') return false;
    const behind = text[skipSpaces(text, offset + all.length)] ?? '\n';
    if (sign === '*') return names.marks && '\r\n#,]}:'.includes(behind);
    return names.references.has(name) || '[{|>"\''.includes(behind);
  };
}

interface Names {
  /** Whether anything is marked. */
  readonly marks: boolean;
  readonly references: ReadonlySet<string>;
}

function namesOf(text: string): Names {
  const references = new Set<string>();
  for (const [, name = ''] of text.matchAll(/\*([^\s,[\]{}]+)/g)) references.add(name);
  return { marks: /(?:^|[\s[{,])&[^\s,[\]{}]/.test(text), references };
}
