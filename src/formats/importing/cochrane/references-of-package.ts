/** The RIS files of a data package: the references of studies of which its JSON says none. */
import { type CitedWork, type Found, type Loss, say } from '../../../core/index';
import { readCitationFile } from '../../references/citations';
import type { Source } from '../source';
import type { StudiesBuilder } from './studies-builder';

export interface References {
  readonly cells: readonly Found[];
  readonly losses: readonly Loss[];
}

/** Each entry is one cell. It belongs to the study that is called by its first author and year, where there is one such. */
export async function addReferences(files: readonly Source[], studies: StudiesBuilder): Promise<References> {
  const cells: Found[] = [];
  const losses: Loss[] = [];
  for (const file of files) {
    const { works } = await readCitationFile(file.bytes);
    for (const [index, work] of works.entries()) {
      const cell: Found = {
        value: work.title ?? work.authors.join(', '),
        at: [{ part: file.name, row: index + 1, column: 'entry' }],
      };
      if (cell.value === '') continue;
      cells.push(cell);
      const reason = addWork(work, cell, studies, file.name);
      if (reason !== undefined) losses.push({ ...cell, reason });
    }
  }
  return { cells, losses };
}

function addWork(work: CitedWork, cell: Found, studies: StudiesBuilder, file: string): string | undefined {
  const family = /^(.*?)(?: \p{Lu}{1,3}(?: (?:Jr|Sr|II|III))?)?$/u.exec(work.authors[0] ?? '')?.[1] ?? '';
  const called = `${family} ${work.year ?? ''}`.trim().toLowerCase();
  const fitting = studies.studies.filter(
    ({ name, status }) => name.value.toLowerCase().replace(/[a-z]$/, '') === called && statusIn(file) === status?.value,
  );
  const [only, second] = fitting;
  if (only === undefined || second !== undefined)
    return say`It is not certain to which study it belongs: bring it in with “Import References…”, or add it to the file of the study.`;
  if ([...only.facts.values()].some(({ kind, key }) => kind === 'reference' && !key.startsWith('ris')))
    return say`The JSON of the package has the references of this study.`;
  const add = studies.study({ value: only.name.value, at: [] }, only.status?.value);
  const of = `ris ${cell.at[0]?.row}`;
  const put = (key: string, value: string | undefined) => {
    if (value !== undefined && value !== '') add('reference', of, key, { value, at: cell.at });
  };
  put('ris authors', work.authors.join('; '));
  for (const key of ['title', 'year', 'journal', 'volume', 'issue', 'pages', 'publisher', 'doi', 'pmid'] as const)
    put(`ris ${key}`, work[key]);
  return undefined;
}

function statusIn(file: string): string | undefined {
  if (/excluded/i.test(file)) return 'excluded';
  if (/awaiting/i.test(file)) return 'awaiting classification';
  return /ongoing/i.test(file) ? 'ongoing' : undefined;
}
