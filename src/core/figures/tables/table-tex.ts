/** A table as LaTeX: a `longtable` with the rules of booktabs, over as many pages as it needs. */
import { greatest } from '../../statistics/extremes';
import type { Cell, Column, Table } from '../../synthesis/models/table';
import { placeholder, progressInText } from './cell-text';

/** @returns caption, table, footnotes; what it needs stands in comments at its top. Ends with a line feed. */
export function tableTex({ id, title, columns, rows, notes, abbreviations }: Table): string {
  const short = abbreviations.map(({ short, long }) => `${short}, ${long}`).join('; ');
  const below = [...notes, ...(short === '' ? [] : [`Abbreviations: ${short}.`])];
  const head = headLines(columns);
  const { before, after } = placeOf({ columns, rows });
  const lines = [
    `\\begin{longtable}{@{}${columnWidths({ columns, rows }).map(columnTex).join('')}@{}}`,
    `\\caption{${escapeTex(title)}}\\label{tab:${id.replace(/[^a-zA-Z0-9:-]+/g, '-')}}\\\\`,
    '\\toprule',
    ...head,
    '\\midrule',
    '\\endfirsthead',
    '\\toprule',
    ...head,
    '\\midrule',
    '\\endhead',
    '\\bottomrule',
    '\\endlastfoot',
    ...rows.map((row) => rowTex(row.cells.map(cellTex))),
    '\\end{longtable}',
    ...below.map((note) => `\\par\\noindent{\\footnotesize ${escapeTex(note)}}`),
  ];
  const table = [...before, ...lines, ...after];
  return `${[...needs(table.join('\n')), ...table].join('\n')}\n`;
}

/** Tables with more columns lie on their side, whatever stands in them. */
const MOST_UPRIGHT = 6;

/** About how many letters stand beside one another, in which size, and how much room there is beside a column. */
const SIZES = [
  { letters: 86, isUpright: true, size: '\\small', gap: '4pt' },
  { letters: 150, isUpright: false, size: '\\footnotesize', gap: '4pt' },
  { letters: 180, isUpright: false, size: '\\scriptsize', gap: '2.5pt' },
  { letters: Number.POSITIVE_INFINITY, isUpright: false, size: '\\tiny', gap: '2pt' },
] as const;

/** What stands around a table: wide ones lie on their side, in smaller letters. Nothing of it reaches the text after it. */
function placeOf(table: Pick<Table, 'columns' | 'rows'>): { before: string[]; after: string[] } {
  const letters = columnNeeds(table).reduce((sum, each) => sum + each, 0);
  const isWide = table.columns.length > MOST_UPRIGHT;
  const place = SIZES.find((each) => letters <= each.letters && !(isWide && each.isUpright)) ?? SIZES[3];
  const { size, gap, isUpright } = place;
  const lengths = `\\setlength{\\tabcolsep}{${gap}}\\setlength{\\extrarowheight}{2pt}\\setlength{\\LTcapwidth}{\\linewidth}`;
  return isUpright
    ? { before: ['\\begingroup', `${size}${lengths}`], after: ['\\endgroup'] }
    : { before: ['\\begin{landscape}', `${size}${lengths}`], after: ['\\end{landscape}'] };
}

/** What a document must load for the lines, as comments at their top. */
function needs(lines: string): string[] {
  const unknown = [...new Set(lines.match(BEYOND_LATEX) ?? [])].join(' ');
  const packages = [
    'array',
    'booktabs',
    'longtable',
    ...(lines.includes('{landscape}') ? ['pdflscape'] : []),
    ...(/\\black(triangle|square)/.test(lines) ? ['amssymb'] : []),
  ];
  return [
    `% Needs \\usepackage[T1]{fontenc} and \\usepackage{${packages.join(',')}}, and UTF-8.`,
    ...(unknown === ''
      ? []
      : [`% pdfLaTeX does not know these characters; use LuaLaTeX or XeLaTeX with a font that has them: ${unknown}`]),
  ];
}

/** One line of headings, or two where some stand under a common one. */
function headLines(columns: readonly Column[]): string[] {
  const lower = rowTex(columns.map((column) => `\\textbf{${escapeTex(column.title)}}`));
  if (columns.every(({ group }) => group === undefined)) return [lower];
  const upper: string[] = [];
  const rules: string[] = [];
  for (let start = 0; start < columns.length; ) {
    const group = columns[start]?.group;
    let end = start + 1;
    while (end < columns.length && group !== undefined && columns[end]?.group === group) end += 1;
    upper.push(group === undefined ? '' : `\\multicolumn{${end - start}}{c}{\\textbf{${escapeTex(group)}}}`);
    if (group !== undefined) rules.push(`\\cmidrule(lr){${start + 1}-${end}}`);
    start = end;
  }
  return [rowTex(upper), rules.join(''), lower];
}

/** A row that begins with a bracket would be read as the distance to the row before. */
function rowTex(cells: readonly string[]): string {
  return `${cells.map((cell) => cell.replace(/^\[/, '{[}')).join(' & ')} \\\\`;
}

function cellTex(cell: Cell): string {
  if (cell.progress) return escapeTex(progressInText(cell));
  const lines = cell.lines && cell.lines.length > 1 ? cell.lines : [cell.text === '' ? placeholder(cell) : cell.text];
  const words = lines.map(escapeTex).join(' \\newline ');
  const said = cell.state === 'given' || cell.state === 'computed' ? words : `\\textit{${words}}`;
  return cell.signs === undefined ? said : `${said}\\textsuperscript{${escapeTex(cell.signs)}}`;
}

function columnTex(share: number): string {
  // Without the space of no width, the first word of a cell would never be hyphenated.
  return `>{\\raggedright\\arraybackslash\\hspace{0pt}}p{\\dimexpr ${share.toFixed(3)}\\linewidth-2\\tabcolsep\\relax}`;
}

/** Shares of the width by how much columns say, none too narrow for its words; in all 1. */
export function columnWidths({ columns, rows }: Pick<Table, 'columns' | 'rows'>): number[] {
  const weights = columnNeeds({ columns, rows });
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}

/** About how many letters each column should have beside one another. */
function columnNeeds({ columns, rows }: Pick<Table, 'columns' | 'rows'>): number[] {
  return columns.map((column, index) => {
    const texts = [column.title, ...rows.map((row) => row.cells[index]?.text ?? '')];
    const word = greatest(
      texts.flatMap((text) => text.split(/\s+/)).map(({ length }) => length),
      3,
    );
    const average = texts.reduce((sum, { length }) => sum + length, 0) / texts.length;
    return Math.max(Math.min(word, 18) + 2.5, Math.sqrt(average) * 3);
  });
}

const SPECIAL: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  '%': '\\%',
  _: '\\_',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
  '"': '\\textquotedbl{}',
  '−': '$-$',
  '±': '$\\pm$',
  '×': '$\\times$',
  '≤': '$\\leq$',
  '≥': '$\\geq$',
  '≠': '$\\neq$',
  '≈': '$\\approx$',
  '→': '$\\rightarrow$',
  '←': '$\\leftarrow$',
  '↑': '$\\uparrow$',
  '↓': '$\\downarrow$',
  α: '$\\alpha$',
  β: '$\\beta$',
  κ: '$\\kappa$',
  μ: '$\\mu$',
  τ: '$\\tau$',
  χ: '$\\chi$',
  '²': '\\textsuperscript{2}',
  '…': '\\ldots{}',
  '†': '\\dag{}',
  '‡': '\\ddag{}',
  '§': '\\S{}',
  '–': '--',
  '—': '---',
  '\u00a0': '~',
  '\u2009': '\\,',
  '\u202f': '\\,',
  '\u2011': '-',
  '\u0001': '{}',
  '/': '/\\hspace{0pt}',
  '‖': '$\\Vert$',
  '↔': '$\\leftrightarrow$',
  '▲': '$\\blacktriangle$',
  '▼': '$\\blacktriangledown$',
  '◄': '$\\blacktriangleleft$',
  '►': '$\\blacktriangleright$',
  '■': '$\\blacksquare$',
  '●': '$\\bullet$',
  '◐': '$\\odot$',
  '○': '$\\circ$',
  '⊕': '$\\oplus$',
  '∞': '$\\infty$',
  '√': '$\\surd$',
  '∑': '$\\sum$',
  '⁺': '\\textsuperscript{+}',
  '⁻': '\\textsuperscript{--}',
  '✓': '$\\surd$',
  γ: '$\\gamma$',
  δ: '$\\delta$',
  ε: '$\\varepsilon$',
  ζ: '$\\zeta$',
  η: '$\\eta$',
  θ: '$\\theta$',
  ι: '$\\iota$',
  λ: '$\\lambda$',
  ν: '$\\nu$',
  ξ: '$\\xi$',
  π: '$\\pi$',
  ρ: '$\\rho$',
  σ: '$\\sigma$',
  υ: '$\\upsilon$',
  φ: '$\\varphi$',
  ψ: '$\\psi$',
  ω: '$\\omega$',
  Γ: '$\\Gamma$',
  Δ: '$\\Delta$',
  Θ: '$\\Theta$',
  Λ: '$\\Lambda$',
  Π: '$\\Pi$',
  Σ: '$\\Sigma$',
  Φ: '$\\Phi$',
  Ψ: '$\\Psi$',
  Ω: '$\\Omega$',
};

/** Characters that LaTeX would join with the one behind them: two hyphens to a dash, two apostrophes to a quotation mark. */
const JOINED = /([-'`,])(?=\1)|([?!])(?=`)/g;

/** What pdfLaTeX cannot set with the packages named: all but Latin letters, and the punctuation that it knows. */
const BEYOND_LATEX = /[^\n -\u017f\u2010\u2013\u2014\u2018-\u201e\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122]/gu;

/** Text that LaTeX sets as it stands: no commands, on one line. A line may end behind a slash. */
export function escapeTex(value: string): string {
  return value
    .replace(/(?<!\s)\s*[\r\n]\s*/g, ' ')
    .replace(/\p{Cc}/gu, '')
    .replace(JOINED, '$&\u0001')
    .replace(/[^A-Za-z0-9 ]/gu, (character) => SPECIAL[character] ?? character);
}
