/**
 * What a source said when it was last imported, as plain text in a file beside it: so that the next import shows only what
 * the source says otherwise since, and not again what people have corrected in their files. Study by study, the text that
 * the source makes; then what was not taken over. Sorted, so that rows that are moved change nothing in it.
 */
import type { Loss } from './found';

export interface LastImport {
  /** Name of the file without its ending (`doe-2020`, `doe-2020.LM`) → the text that came of it. */
  readonly studies: ReadonlyMap<string, string>;
  /** What was not taken over, each as {@link lostLine} writes it. */
  readonly lost: ReadonlySet<string>;
}

const LOST = 'not taken over';

/** The comment at its top. @param source the name of what was imported */
function heading(source: string): string {
  return `# What ${source.replace(/\s+/g, ' ')} said when it was last imported. The next import shows only what it says otherwise since then.
# Each import writes it. Commit it with your files; delete it to be shown every difference again.
`;
}

/** Total: what is no line of it is passed over. */
export function readLastImport(text: string): LastImport {
  const studies = new Map<string, string>();
  const lost = new Set<string>();
  let name: string | undefined;
  let lines: string[] = [];
  const end = () => {
    if (name !== undefined && name !== LOST) studies.set(name, lines.join(''));
    lines = [];
  };
  for (const line of text.replace(/^\uFEFF/, '').split(/\r?\n/)) {
    const [, begun] = /^([^\s#].*):$/.exec(line) ?? [];
    if (begun !== undefined) {
      end();
      name = begun;
    } else if (name === LOST) lost.add(line.trimEnd());
    else if (line.startsWith('  ')) lines.push(`${line.slice(2)}\n`);
    else if (line === '' && lines.length > 0) lines.push('\n');
  }
  end();
  return { studies, lost };
}

/** @param source the name of what was imported */
export function lastImportText(
  source: string,
  studies: ReadonlyMap<string, string>,
  losses: readonly Pick<Loss, 'at' | 'value'>[],
): string {
  const sorted = [...studies].sort(([one], [other]) => (one < other ? -1 : 1));
  const lost = [...new Set(losses.map(lostLine))].sort();
  return [
    heading(source),
    ...sorted.map(([name, text]) => `${name}:\n${indented(text)}`),
    ...(lost.length > 0 ? [`${LOST}:\n${lost.join('\n')}\n`] : []),
  ].join('');
}

/** A loss without its row: rows move. */
export function lostLine({ at: [first], value }: Pick<Loss, 'at' | 'value'>): string {
  return `  - ${JSON.stringify(first?.column ?? first?.part ?? '')}: ${JSON.stringify(value)}`;
}

/** Without blank lines at the end, which would belong to nothing. */
function indented(text: string): string {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => (line === '' ? '\n' : `  ${line}\n`))
    .join('');
}
