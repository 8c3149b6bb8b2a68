/**
 * How judgements in a table are read: in the words of the tool. Also in those in which this program writes its levels for
 * robvis, which has few words of its own, where there is no doubt that these are meant: the level that is called so is none of
 * the form that the table is of, or, with a tool of the team, the table as a whole shows it.
 */
import { type Found, type Origin, type Remark, say, type Variant } from '../../../core/index';
import { cellAt, type Sheet } from '../tables/sheet';
import { formsOfTable } from './forms-of-table';
import { type JudgedColumns, OVERALL } from './judgement-columns';
import { type InWords, judgementIn, type Tool, writtenInFull } from './tool';

export interface LevelReader {
  /** @param domain its key, or the whole */
  readonly read: (domain: string, cell: Found) => InWords;
  /** What is read as something else than it says. */
  readonly remarks: readonly Remark[];
}

export function prepareLevelReader(judged: JudgedColumns, sheet: Sheet): LevelReader {
  const { tool } = judged;
  const plain = (domain: string, cell: Found) =>
    domain === OVERALL ? overallIn(tool, cell) : judgementIn(tool, writtenInFull(tool, cell));
  if (!tool.instrument.isOwn) return withFormsOf(judged, plain);
  const scales = scalesIn(judged, sheet);
  return {
    read: (domain, cell) => {
      const levels = levelsOf(tool, domain);
      const level = scales.get(levels.join('\n'))?.read(cell) ?? plain(domain, cell);
      if ('loss' in level || levels.includes(level.found.value)) return level;
      return { loss: { ...cell, reason: notOfScale(tool, cell, levels) } };
    },
    remarks: [...scales.values()].flatMap(({ remark }) => remark ?? []),
  };
}

/** “Low” of a domain that has no low level, but one that is written so. */
function withFormsOf(judged: JudgedColumns, plain: LevelReader['read']): LevelReader {
  const { instrument } = judged.tool;
  const forms = formsOfTable(judged);
  const remarks = new Map<string, Remark | undefined>();
  const read = (domain: string, cell: Found): InWords => {
    const said = plain(domain, cell);
    const lists = forms.map((form) => offeredIn(form, domain));
    const offered = lists.flatMap((list) => list ?? []);
    if ('loss' in said || lists.includes(undefined) || offered.includes(said.found.value)) return said;
    const word = cell.value.trim().toLowerCase();
    const [level, ...others] = [...new Set(offered)].filter(
      (each) => instrument.robvis?.genericWords[each]?.toLowerCase() === word,
    );
    if (level === undefined || others.length > 0) return said;
    if (!remarks.has(word))
      remarks.set(
        word,
        remarkOn(judged.tool, [cell], () => [level]),
      );
    return { found: { value: level, at: cell.at } };
  };
  return {
    read,
    get remarks() {
      return [...remarks.values()].flatMap((remark) => remark ?? []);
    },
  };
}

/** The levels that a form offers for a domain, or for the whole; nothing where it offers all. */
function offeredIn({ domains, overall }: Variant, domain: string): readonly string[] | undefined {
  return domain === OVERALL ? overall.judgements : domains.find(({ key }) => key === domain)?.judgements;
}

/** The levels of one scale, and how they are written in the table. */
interface Scale {
  /** @returns nothing where the word is read as it stands */
  readonly read: (cell: Found) => InWords | undefined;
  readonly remark: Remark | undefined;
}

function scalesIn({ tool, columns }: JudgedColumns, sheet: Sheet): ReadonlyMap<string, Scale> {
  const cells = new Map<string, { readonly levels: readonly string[]; readonly found: Found[] }>();
  for (const [index, column] of columns.entries()) {
    if (column?.says !== 'judgement') continue;
    const levels = levelsOf(tool, column.domain);
    const known = cells.get(levels.join('\n')) ?? { levels, found: [] };
    known.found.push(...sheet.rows.flatMap((row) => cellAt(sheet, row, index) ?? []));
    cells.set(levels.join('\n'), known);
  }
  return new Map([...cells].map(([key, { levels, found }]) => [key, scaleOf(tool, levels, found)]));
}

/** The levels that a domain, or the whole, can be given; of an item its answers. */
function levelsOf({ instrument, domains }: Tool, domain: string): readonly string[] {
  const all = instrument.judgements.map(({ value }) => value);
  if (domain !== OVERALL) return domains.find(({ key }) => key === domain)?.judgements ?? all;
  const [form] = instrument.variants;
  return form?.overall.judgements ?? form?.overall.order ?? all;
}

function scaleOf(tool: Tool, levels: readonly string[], cells: readonly Found[]): Scale {
  const { words, instrument } = tool;
  const own = ({ value }: Found) => {
    const level = words.judgement(value);
    return level !== undefined && levels.includes(level) ? level : undefined;
  };
  const written = new Map<string, string[]>();
  for (const level of levels) {
    const word = instrument.robvis?.genericWords[level]?.toLowerCase();
    if (word !== undefined) written.set(word, [...(written.get(word) ?? []), level]);
  }
  const meant = ({ value }: Found) => written.get(value.trim().toLowerCase()) ?? [];
  const isOnlyOwn = cells.some((cell) => own(cell) !== undefined && meant(cell).length === 0);
  const isOnlyWritten = cells.some((cell) => own(cell) === undefined && meant(cell).length > 0);
  const differing = cells.filter((cell) => meant(cell).length > 0 && meant(cell).join() !== own(cell));
  if (isOnlyOwn || differing.length === 0) return { read: () => undefined, remark: undefined };
  if (!isOnlyWritten)
    return {
      read: (cell) =>
        meant(cell).join() === own(cell) ? undefined : { loss: { ...cell, reason: twoWays(tool, cell, meant(cell)) } },
      remark: undefined,
    };
  return {
    read: (cell) => {
      const [level, ...others] = meant(cell);
      if (level === undefined) return undefined;
      if (others.length === 0) return { found: { value: level, at: cell.at } };
      return { loss: { ...cell, reason: severalLevels(tool, cell, [level, ...others]) } };
    },
    remark: remarkOn(tool, differing, meant),
  };
}

function twoWays({ instrument }: Tool, { value }: Found, levels: readonly string[]): string {
  return say`“${value}” is a level of ${instrument.name}, and in tables for robvis it stands for: ${levels.join(', ')}. Nothing here says which is meant. Write the levels as the tool has them, and import again.`;
}

function notOfScale({ instrument }: Tool, { value }: Found, levels: readonly string[]): string {
  return say`“${value}” is a level of another scale of ${instrument.name}. Here it can be: ${levels.join(', ')}. Ask whoever wrote it what is meant.`;
}

function severalLevels({ instrument }: Tool, { value }: Found, levels: readonly string[]): string {
  return say`In tables for robvis, “${value}” stands for several levels of ${instrument.name}: ${levels.join(', ')}. Write the level that is meant, and import again.`;
}

function remarkOn(
  { instrument }: Tool,
  differing: readonly Found[],
  meant: (cell: Found) => readonly string[],
): Remark | undefined {
  const pairs = new Map(
    differing.flatMap((cell): [string, string][] => {
      const [level, second] = meant(cell);
      return level === undefined || second !== undefined ? [] : [[cell.value, level]];
    }),
  );
  if (pairs.size === 0) return undefined;
  const read = [...pairs].map(([word, level]) => say`“${word}” as “${level}”`);
  const at: readonly Origin[] = differing[0]?.at ?? [];
  return {
    at,
    words: say`The judgements with ${instrument.name} stand here as this program writes them for robvis, and are read back: ${read.join(', ')}.`,
  };
}

/** Of tools without an overall judgement, tables have one all the same, because robvis wants the column. */
function overallIn(tool: Tool, cell: Found): InWords {
  if (tool.instrument.variants.some(({ overall }) => overall.rule !== 'none'))
    return judgementIn(tool, writtenInFull(tool, cell));
  return {
    loss: { ...cell, reason: say`${tool.instrument.name} has no overall judgement, so that there is no place for it.` },
  };
}
