/** A made-up file of each kind that can be imported, clean and as dirty as they come. Each reader adds its own here. */
import { readFileSync } from 'node:fs';
import type { Source } from '../../../src/formats/importing/source';
import { madeUpPackage, packed } from './cochrane/made-up-package';
import { rm5 } from './cochrane/made-up-rm5';
import {
  dirtyPackage,
  headingsPackage,
  nestedPackage,
  rob2HeadingsPackage,
  rob2Package,
} from './cochrane/small-packages';

export interface LawSource {
  /** The id of the reader that must recognise it. */
  readonly reader: string;
  /** What is special about it. */
  readonly about: string;
  readonly source: Source;
}

const RIS = `TY  - JOUR
AU  - Moe, Lena A.
AU  - Quiet Wards Group
PY  - 2020/05//
TI  - Quiet hours on wards (fictional)
JO  - Journal of Made-up Practice
VL  - 12
SP  - 101
EP  - 109
DO  - 10.5555/quiet.2020
C3  - NCT01234567
LA  - eng
AB  - Background: wards are loud.
KW  - noise
KW  - nurses
ER  -

TY  - JOUR
AU  - Moe, L.
PY  - 2020
TI  - Quiet hours on wards (fictional)
UR  - https://doi.org/10.5555/QUIET.2020
ER  -

TY  - JOUR
KW  - nothing else
ER  -
`;

const BIBTEX = `@article{berg2018,
  author = {van der Berg, Carl and others},
  title = {Rest \\& care on \\emph{night} shifts (fictional)},
  journal = {Made-up Nursing},
  year = 2018,
  note = {read by LM},
  abstract = {Nights are long.},
}
`;

export const lawSources: readonly LawSource[] = [
  text(
    'effects',
    'counts with a column nobody knows',
    'bcg.csv',
    'author;year;ai;n1i;ci;n2i;alloc\nAlder;1948;4;123;11;139;random\nBirch;1949;6;306;29;303;NA\n',
  ),
  text(
    'effects',
    'effects with standard errors',
    'yi.csv',
    'study,yi,sei,site\nCedar 2001,-0.5,0.04,Oslo\nElm 2003,,0.09,\n',
  ),
  text(
    'effects',
    'effects with variances, as escalc() gives them; decimal commas, and none',
    'escalc.csv',
    'study;yi;vi\nAlder 2001;-0,3;0,0625\nBirch 2004;0,12;NA\nCedar 2006;NA;0,08\n',
  ),
  text(
    'effects',
    'effects with variances and standard errors that are others',
    'both.csv',
    'slab,yi,vi,sei\nAlder 2001,-0.3,0.0625,0.25\nBirch 2004,0.1,0.09,0.4\n',
  ),
  file('rob2-workbook', 'a sheet as the workbook writes it', 'rob2-workbook.csv'),
  file('rob2-workbook', 'a sheet as teams leave it', 'rob2-workbook-dirty.csv'),
  file('covidence-extraction', 'two reviewers and what they agreed on', 'covidence-extraction.csv'),
  file('covidence-extraction', 'HTML, commas in names, headings twice and none', 'covidence-extraction-dirty.csv'),
  file('covidence-extraction', 'saved again by R', 'covidence-extraction-of-r.csv'),
  file('covidence-quality', 'RoB 1 with supports', 'covidence-quality.csv'),
  file('covidence-quality', 'a domain of the team, unknown words', 'covidence-quality-dirty.csv'),
  file('covidence-quality', 'domains of the team with supports and without', 'covidence-quality-own.csv'),
  file('covidence-studies', 'included, two reports of one study', 'review_1_included_csv_20260101.csv'),
  file('covidence-studies', 'excluded with reasons', 'review_1_excluded_csv_20260101.csv'),
  file('covidence-studies', 'a list that nobody can tell', 'covidence-list-dirty.csv'),
  file('judgements', 'RoB 2 as robvis has it', 'robvis-rob2.csv'),
  file('judgements', 'a cluster trial', 'robvis-cluster.csv'),
  file('judgements', 'semicolons, Windows-1252, unknown words, a row without a study', 'robvis-dirty.csv'),
  file('robins-i-answers', 'answers to the questions of version 2016', 'robins-i-answers.csv'),
  file('robins-i-answers', 'answers to the questions of version 2, a title above', 'robins-i-2-answers.csv'),
  file('judgements', 'ROBINS-I by number, with outcomes', 'robins-i.csv'),
  file('judgements', 'ROBINS-I by names, with supports', 'robins-i-names.csv'),
  file('judgements', 'RoB 1 as robvis has it', 'robvis-rob1.csv'),
  file('judgements', 'QUADAS-2 as robvis has it', 'robvis-quadas2.csv'),
  mapped('semicolons.csv', 'semicolons, decimal commas, two rows of headings'),
  mapped('arms.csv', 'a row for each group'),
  mapped('results.tsv', 'a row for each result, tabs'),
  mapped('team.xlsx', 'a workbook: formulas, days, joined cells, several sheets'),
  text('references', 'RIS with abstracts, keywords, a duplicate and an entry that says nothing', 'search.ris', RIS),
  text('references', 'BibTeX with notes', 'library.bib', BIBTEX),
  { reader: 'cochrane', about: 'a package of version 2', source: packed(madeUpPackage({ studies: 9 }).files) },
  {
    reader: 'cochrane',
    about: 'a package of version 1',
    source: packed(madeUpPackage({ version: 1, studies: 6 }).files),
  },
  {
    reader: 'cochrane',
    about: 'tables with semicolons and decimal commas',
    source: packed(madeUpPackage({ studies: 5, separator: ';' }).files),
  },
  { reader: 'cochrane', about: 'JSON, RoB 2 and study data', source: rob2Package },
  { reader: 'cochrane', about: 'JSON with nested results', source: nestedPackage },
  { reader: 'cochrane', about: 'analyses alone, and not clean', source: dirtyPackage },
  { reader: 'cochrane', about: 'RoB 1 with several headings of one domain', source: headingsPackage },
  { reader: 'cochrane', about: 'RoB 2 with two headings of one domain', source: rob2HeadingsPackage },
  text(
    'judgements',
    'two headings of one domain of RoB 1',
    'rob1-twice.csv',
    'Study,Sequence generation,Allocation concealment,Blinding of outcome assessment (pain),Blinding of outcome assessment (pain) (support),Blinding of outcome assessment (death),Blinding of outcome assessment (death) (support)\nAsh 2019,low,unclear,high,Open label,low,From the registry\n',
  ),
  { reader: 'revman5', about: 'a review of RevMan 5', source: rm5() },
];

/** A source whose outcome stands beside it in `files`. */
function file(reader: string, about: string, name: string): LawSource {
  const bytes = new Uint8Array(readFileSync(`test/formats/importing/files/${name}`));
  return { reader, about, source: { name, bytes } };
}

/** A mapping with its spreadsheet beside it. */
function mapped(sheet: string, about: string): LawSource {
  const bytesOf = (name: string) => new Uint8Array(readFileSync(`test/formats/importing/sheets/${name}`));
  const source = {
    name: `${sheet.replace(/\.\w+$/, '')}.map.yaml`,
    bytes: bytesOf(`${sheet}.completed.map.yaml`),
    beside: async (path: string) => ({ name: path, bytes: bytesOf(path) }),
  };
  return { reader: 'spreadsheet', about, source };
}

/** A source that is text. */
export function text(reader: string, about: string, name: string, content: string): LawSource {
  return { reader, about, source: { name, bytes: new TextEncoder().encode(content) } };
}
