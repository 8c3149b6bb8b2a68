import assert from 'node:assert/strict';
import type { CitedWork, ReferenceForm } from '../../../src/core/index';
import { readCitations, referencesAsText } from '../../../src/formats';
import { type Chance, chanceFrom, seedOf } from '../../made-up-review/chance';

const FORMS: readonly ReferenceForm[] = ['ris', 'bibtex', 'csl'];

const MOE: CitedWork = {
  authors: ['Moe LA', 'van der Berg C', 'Ash ML Jr', 'Quiet Wards & Nights Group', 'et al.'],
  year: '2020',
  title: 'Rest & care: 50% of {nurses} paid $5 for #1_b ~ “quiet” ≤ 3 α',
  journal: 'Journal of Made-up Nursing & Care',
  volume: '12',
  issue: '3',
  pages: '101-109',
  doi: '10.5555/a_b(2020)1',
  pmid: '123456',
  kind: 'journal article',
  language: 'en',
};

const text = (form: ReferenceForm, ...works: CitedWork[]) =>
  referencesAsText(
    works.map((work, index) => ({ id: `w-${index}`, work })),
    form,
  );

describe('written references', () => {
  it('are RIS as the format has it', () => {
    assert.equal(
      text('ris', MOE).replaceAll('\r\n', '\n'),
      `TY  - JOUR
ID  - w-0
AU  - Moe, L. A.
AU  - van der Berg, C.
AU  - Ash, M. L., Jr
AU  - Quiet Wards & Nights Group
AU  - et al.
PY  - 2020
TI  - Rest & care: 50% of {nurses} paid $5 for #1_b ~ “quiet” ≤ 3 α
T2  - Journal of Made-up Nursing & Care
VL  - 12
IS  - 3
SP  - 101
EP  - 109
DO  - 10.5555/a_b(2020)1
DB  - PubMed
AN  - 123456
LA  - en
ER  - 
`,
    );
  });

  it('are BibTeX in which every sign of LaTeX is masked', () => {
    assert.equal(
      text('bibtex', MOE),
      `@article{w-0,
  author = {Moe, L. A. and van der Berg, C. and Ash, Jr, M. L. and {Quiet Wards \\& Nights Group} and others},
  title = {{Rest \\& care: 50\\% of \\{nurses\\} paid \\$5 for \\#1\\_b \\textasciitilde{} “quiet” ≤ 3 α}},
  journal = {Journal of Made-up Nursing \\& Care},
  year = {2020},
  volume = {12},
  number = {3},
  pages = {101--109},
  doi = {10.5555/a_b(2020)1},
  pmid = {123456},
  language = {en},
}
`,
    );
  });

  it('read back the same in each form', async () => {
    for (const form of FORMS) {
      const { works, unreadable } = await readCitations(text(form, MOE));
      assert.deepEqual([works, unreadable], [[MOE], 0], form);
    }
  });

  it('read back the same, whatever they say', async () => {
    const chance = chanceFrom(seedOf('references'));
    for (let tries = 0; tries < 150; tries += 1) {
      const works = Array.from({ length: 3 }, () => anyWork(chance));
      for (const form of FORMS) {
        const written = text(form, ...works);
        const read = await readCitations(written);
        assert.deepEqual(read.works, works.map(withKind), `${form}\n${written}`);
      }
    }
  });
});

const AUTHORS = [
  'Moe L',
  'Østby SK',
  'van der Berg C',
  'O’Neill M-L',
  'Ash ML Jr',
  'Quiet Wards & Nights Group',
  'WHO',
];
const WORDS = [
  'Rest',
  '& care',
  '50%',
  '$5',
  '#1',
  'a_b',
  '{set}',
  '~',
  '^2',
  '\\n',
  '“quiet”',
  '≤ 3',
  'α',
  'Ångström',
  'p < 0.05',
  '–',
  'and',
];

/** What stands in a volume of a journal is written as an article of it. */
function withKind(work: CitedWork): CitedWork {
  const { kind, journal, volume, publisher } = work;
  return kind === undefined && journal && volume && publisher === undefined
    ? { ...work, kind: 'journal article' }
    : work;
}

/** A work of which anything may be absent, but not everything. */
function anyWork({ whole, of }: Chance): CitedWork {
  const perhaps = <Value>(value: Value): Value | undefined => (whole(0, 2) === 0 ? undefined : value);
  const words = () => `A ${Array.from({ length: whole(1, 6) }, () => of(WORDS)).join(' ')} Z`;
  const kind = of(['journal article', 'thesis', 'book chapter', undefined]);
  const doi = perhaps(`10.5555/${of(['a_b', 'x(1)2', 'S0(19)3'])}${whole(1, 99)}`);
  const said = {
    year: perhaps(String(whole(1950, 2026))),
    title: words(),
    journal: kind === 'thesis' ? undefined : perhaps(words()),
    volume: perhaps(String(whole(1, 99))),
    // Of other kinds, BibTeX has no place for it that is read everywhere.
    issue: kind === 'journal article' ? perhaps(of(['3', 'Suppl 1', '4-5'])) : undefined,
    pages: perhaps(of(['101-109', 'e1234', 'S3-S9', '7'])),
    publisher: kind === 'journal article' ? undefined : perhaps(words()),
    doi,
    pmid: perhaps(String(whole(1, 99_999_999))),
    url: doi === undefined ? perhaps('https://example.org/a_b?c=1&d=%20#e') : undefined,
    kind,
    language: perhaps(of(['en', 'Norwegian'])),
  };
  return {
    authors: Array.from({ length: whole(1, 4) }, () => of(AUTHORS)).filter(
      (name, index, all) => all.indexOf(name) === index,
    ),
    ...Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)),
  };
}
