/** A spreadsheet of a team, by the mapping beside it (`NAME.map.yaml`) that says where its columns go. */
import {
  cellsOf,
  english,
  type Grid,
  inTurns,
  type Loss,
  type Material,
  mappedSheet,
  materialSteps,
  say,
  sheetNamedIn,
} from '../../../core/index';
import { type Reader, type Source, type Turn, UnreadableSource } from '../source';
import { gridsToMap, isSpreadsheet } from '../spreadsheets';

export const spreadsheet: Reader = {
  id: 'spreadsheet',
  title: english`a spreadsheet with its mapping (NAME.map.yaml)`,
  recognises: ({ name }) => isMappingName(name),
  read: async (source, turn) => readMapped(await mappingFor(source), turn),
};

function isMappingName(name: string): boolean {
  return /\.map\.ya?ml$/i.test(name);
}

/** The mapping itself; of a spreadsheet, the one beside it. */
async function mappingFor(source: Source): Promise<Source> {
  if (isMappingName(source.name) || !isSpreadsheet(source.name)) return source;
  const name = source.name.replace(/\.[^.]*$/, '.map.yaml');
  const mapping = await source.beside?.(name);
  if (mapping) return mapping;
  throw new UnreadableSource(
    say`${source.name} has no mapping ${name} beside it, which says where its columns go. Begin one: “extraction import ${source.name} --map ${name}”, or “Extraction: Begin Mapping for Spreadsheet…” in the editor.`,
  );
}

async function readMapped({ name, bytes, beside }: Source, turn: Turn): Promise<Material> {
  const text = new TextDecoder().decode(bytes);
  const path = sheetNamedIn(text);
  if (path === undefined) throw new UnreadableSource(say`${name} does not name a spreadsheet under “sheet”.`);
  const source = await beside?.(path);
  if (source === undefined)
    throw new UnreadableSource(
      say`There is no spreadsheet “${path}” that could be read. The path goes from the folder of ${name}.`,
    );
  const grids = await gridsToMap(source);
  const read = mappedSheet(name, text, grids);
  if (read.problem !== undefined) throw new UnreadableSource(read.problem);
  const material = await inTurns(materialSteps(read.grid, read.mapping), turn);
  const others = grids.flatMap((grid) => (grid === read.grid ? [] : [notMeant(grid, name)]));
  return {
    ...material,
    losses: [...material.losses, ...others],
    cells: [...material.cells, ...others.flatMap(({ at }) => at)],
    remarks: read.warnings,
    remembersIn: { file: keptBeside(name, path, source), source: source.name },
  };
}

/** Another sheet of the workbook: told once. */
function notMeant({ part, rows }: Grid, mapping: string): Loss {
  return {
    at: cellsOf({ part, heads: [], rows }).flatMap(({ at }) => at),
    value: part,
    reason: say`${mapping} is about another sheet of the workbook; this one needs a mapping of its own, if it is to be read.`,
  };
}

/** `team.imported.yaml`; of another sheet than the mapping names, with the name of that, too. */
function keptBeside(mapping: string, path: string, { name }: Source): string {
  const stem = mapping.replace(/\.map\.ya?ml$/i, '');
  const isOwn = path.split(/[\\/]/).at(-1) === name;
  return `${isOwn ? stem : `${stem}.${name}`}.imported.yaml`;
}
