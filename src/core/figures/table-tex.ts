/** A table as LaTeX: a `longtable` with the rules of booktabs, over as many pages as it needs. */
import type { Cell, Column, Table } from '../synthesis/table';
import { placeholder } from './cell-text';

/** @returns caption, table, footnotes; what it needs stands in comments at its top. Ends with a line feed. */
export function tableTex({ id, title, columns, rows, notes, abbreviations }: Table): string {
  const short = abbreviations.map(({ short, long }) => `${short}, ${long}`).join('; ');
  const below = [...notes, ...(short === '' ? [] : [`Abbreviations: ${short}.`])];
  const head = headLines(columns);
  const lines = [
    '% Needs \\usepackage{array,booktabs,longtable}, and UTF-8.',
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
  return `${lines.join('\n')}\n`;
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
  if (cell.progress) return cell.progress === 'not expected' ? '' : escapeTex(cell.text);
  const lines = cell.lines && cell.lines.length > 1 ? cell.lines : [cell.text === '' ? placeholder(cell) : cell.text];
  const words = lines.map(escapeTex).join(' \\newline ');
  const said = cell.state === 'given' || cell.state === 'computed' ? words : `\\textit{${words}}`;
  return cell.signs === undefined ? said : `${said}\\textsuperscript{${escapeTex(cell.signs)}}`;
}

function columnTex(share: number): string {
  return `>{\\raggedright\\arraybackslash}p{\\dimexpr ${share.toFixed(3)}\\linewidth-2\\tabcolsep\\relax}`;
}

/** Shares of the width by how much columns say, none too narrow for its words; in all 1. */
export function columnWidths({ columns, rows }: Pick<Table, 'columns' | 'rows'>): number[] {
  const weights = columns.map((column, index) => {
    const texts = [column.title, ...rows.map((row) => row.cells[index]?.text ?? '')];
    const word = Math.max(...texts.flatMap((text) => text.split(/\s+/)).map(({ length }) => length), 3);
    const average = texts.reduce((sum, { length }) => sum + length, 0) / texts.length;
    return Math.max(Math.min(word, 18) + 2.5, Math.sqrt(average) * 3);
  });
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
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
};

/** Text that LaTeX sets as it stands: no commands, on one line. */
export function escapeTex(value: string): string {
  return value
    .replace(/\s*[\r\n]+\s*/g, ' ')
    .replace(/\p{Cc}/gu, '')
    .replace(/[\\{}$&#%_^~<>|"−±×≤≥≠≈→←↑↓αβκμτχ²…†‡§–—\u00a0]/g, (character) => SPECIAL[character] ?? character);
}
