/** The first rows of a sheet as the study files that would be made of them: what a person looks at while a mapping is written. */

import { originInWords } from '../importing/found';
import { importPlan } from '../importing/plan';
import type { Grid } from '../importing/sheet';
import { inEnglish } from '../language/say';
import type { SheetMapping } from './mapping';
import { materialOfSheet, sheetOf } from './material-of-sheet';

/** As many studies as anybody looks at, and the rows in which they are looked for. */
const FIRST_STUDIES = 3;
const FIRST_ROWS = 40;

/**
 * The text of a document that changes with the mapping: the first studies, and what of their rows is not taken over.
 * @param mapping half-typed too
 */
export function firstRowsText(grid: Grid, mapping: SheetMapping): string {
  return inEnglish(() => {
    const sheet = sheetOf(grid, mapping);
    const last = sheet.rows[FIRST_ROWS - 1]?.number ?? Number.POSITIVE_INFINITY;
    const material = materialOfSheet({ ...grid, rows: grid.rows.filter(({ number }) => number <= last) }, mapping);
    const studies = material.studies.slice(0, FIRST_STUDIES);
    const { write } = importPlan({ ...material, studies }, undefined);
    const files = write.map(({ path, text }) => `# ${path}\n${text}`);
    const shown = new Set(studies.flatMap(({ name }) => name.at.map(({ row }) => row)));
    const lost = material.losses.filter(({ at }) => studies.length === 0 || at.some(({ row }) => shown.has(row)));
    const lines = lost.map(
      ({ at: [origin], value, reason }) =>
        `# ${origin ? originInWords(origin) : ''}: “${value.replace(/\s+/g, ' ')}”. ${reason}`,
    );
    const begin = studies.length === 0 ? '# No study comes of the first rows yet.\n' : '';
    return `${begin}${[...files, ...(lines.length > 0 ? [`# Not taken over of these rows\n${lines.join('\n')}\n`] : [])].join('\n')}`;
  });
}
