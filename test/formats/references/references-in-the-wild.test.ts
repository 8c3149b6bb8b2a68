/** References as people really have them: what is said of each, and nothing else. */
import assert from 'node:assert/strict';
import { proposeStudyId, workLabel } from '../../../src/core/index';
import { readCitationFile, readCitations } from '../../../src/formats';

const RIS = { kind: 'journal article' };

/** A text, and the works that it tells of. */
const READ: readonly (readonly [name: string, text: string, works: readonly Readonly<Record<string, unknown>>[]])[] = [
  [
    'RIS with a month where the date belongs',
    'TY  - JOUR\nAU  - Ash, A\nTI  - Rest\nDA  - MAY\nPY  - 2018\nER  - \n\nTY  - JOUR\nAU  - Birch, B\nTI  - Sleep\nDA  - NOV 1\nPY  - 2019\nER  - \n',
    [
      { authors: ['Ash A'], year: '2018', title: 'Rest', ...RIS },
      { authors: ['Birch B'], year: '2019', title: 'Sleep', ...RIS },
    ],
  ],
  [
    'RIS with the date in other tags',
    'TY  - JOUR\nAU  - Ash, A\nY1  - 2012/05//\nER  - \nTY  - JOUR\nAU  - Birch, B\nDA  - May 2013\nER  - \n',
    [
      { authors: ['Ash A'], year: '2012', ...RIS },
      { authors: ['Birch B'], year: '2013', ...RIS },
    ],
  ],
  [
    'RIS with an empty line inside an entry',
    'TY  - JOUR\nAU  - Ash, Bob\nTI  - Resting\nPY  - 2015\n\nVL  - 1\nER  - \n',
    [{ authors: ['Ash B'], year: '2015', title: 'Resting', volume: '1', ...RIS }],
  ],
  [
    'RIS whose type line is not the first of an entry',
    'TI  - First\nTY  - JOUR\nAU  - Ash, A\nPY  - 2019\nJO  - Journal One\nER  - \nTI  - Second\nTY  - JOUR\nAU  - Cedar, C\nPY  - 2020\nJO  - Journal Two\nER  - \n',
    [
      { authors: ['Ash A'], year: '2019', title: 'First', journal: 'Journal One', ...RIS },
      { authors: ['Cedar C'], year: '2020', title: 'Second', journal: 'Journal Two', ...RIS },
    ],
  ],
  [
    'RIS with tags that nobody knows',
    'TY  - JOUR\nAU  - Ash, A\nTI  - Rest on wards\nPMID  - 12345678\nT2  - J Rest\nDOI - 10.5555/x.7\nPY  - 2018\nER  - \n\nTY  - JOUR\nPMID  - 12345679\nAU  - Birch, B\nTI  - Sleep\nXX  - of a program\nPY  - 2019\nER  - \n',
    [
      {
        authors: ['Ash A'],
        year: '2018',
        title: 'Rest on wards',
        journal: 'J Rest',
        doi: '10.5555/x.7',
        pmid: '12345678',
        ...RIS,
      },
      { authors: ['Birch B'], year: '2019', title: 'Sleep', pmid: '12345679', ...RIS },
    ],
  ],
  [
    'RIS with types that nobody knows',
    'TY  - Journal Article\nAU  - Ash, A\nPY  - 2018\nER  - \n\nTY  - HTML\nAU  - Birch, B\nPY  - 2019\nER  - \n\nTY  - \nAU  - Cedar, C\nPY  - 2020\nER  - \n',
    [
      { authors: ['Ash A'], year: '2018', ...RIS },
      { authors: ['Birch B'], year: '2019' },
      { authors: ['Cedar C'], year: '2020' },
    ],
  ],
  [
    'RIS with several authors on a line, and others that are not named',
    'TY  - JOUR\nAU  - Ash, Pedro J.; Birch, Maria; Cedar, Ana Luisa\nAU  - et al.\nPY  - 2019\nER  - \n',
    [{ authors: ['Ash PJ', 'Birch M', 'Cedar AL', 'et al.'], year: '2019', ...RIS }],
  ],
  [
    'RIS with the number of an article',
    'TY  - JOUR\nAU  - Ash, A\nT2  - J Rest\nVL  - 3\nC7  - e01234\nPY  - 2018\nER  - \n',
    [{ authors: ['Ash A'], year: '2018', journal: 'J Rest', volume: '3', pages: 'e01234', ...RIS }],
  ],
  [
    'RIS with the DOI in an address, a note or a link',
    'TY  - JOUR\nAU  - Ash, A\nUR  - https://doi.org/10.5555/x.5\nER  - \n\nTY  - JOUR\nAU  - Birch, B\nM3  - doi:10.5555/x.6\nER  - \n\nTY  - JOUR\nAU  - Cedar, C\nL3  - http://dx.doi.org/10.5555/x.7\nUR  - https://example.org/10.5555/x.8/full\nER  - \n',
    [
      { authors: ['Ash A'], doi: '10.5555/x.5', ...RIS },
      { authors: ['Birch B'], doi: '10.5555/x.6', ...RIS },
      { authors: ['Cedar C'], doi: '10.5555/x.7', ...RIS },
    ],
  ],
  [
    'RIS numbered by Ovid and Cochrane, with an end that is missing',
    '1. \nTY  - JOUR\nAU  - Ash, A\nPY  - 2018\n\n<2>\nTY  - JOUR\nAU  - Birch, B\nPY  - 2019\nER  - \nRecord #3 of 3\nTY  - JOUR\nAU  - Cedar, C\nPY  - 2020\nER  - \n',
    [
      { authors: ['Ash A'], year: '2018', ...RIS },
      { authors: ['Birch B'], year: '2019', ...RIS },
      { authors: ['Cedar C'], year: '2020', ...RIS },
    ],
  ],
  [
    'RIS with an abstract of many lines, one of which looks like a tag',
    'TY  - JOUR\nAU  - Ash, A\nAB  - Background: rest.\nRCT - a trial with two groups.\nTI  - Rest &amp; sleep for M&#252;tter\nPY  - 2018\nER  - \n',
    [{ authors: ['Ash A'], year: '2018', title: 'Rest & sleep for Mütter', ...RIS }],
  ],
  [
    'names of sons and grandsons',
    'TY  - JOUR\nAU  - Ash, Martin L., Jr.\nAU  - Birch, J. A., 3rd\nAU  - Cedar MLJ\nAU  - D. E. Elm\nAU  - Quiet Wards Study Group\nPY  - 2018\nER  - \n',
    [
      {
        authors: ['Ash ML Jr', 'Birch JA 3rd', 'Cedar MLJ', 'Elm DE', 'Quiet Wards Study Group'],
        year: '2018',
        ...RIS,
      },
    ],
  ],
  [
    'BibTeX with prices',
    '@article{a, author={Ash, A}, title={Rest on wards}, journal={J Rest}, year={2018}, abstract={It cost $100 for each ward.}}\n\n@article{b, author={Birch, B}, title={From $100 to $200: rest}, journal={J Rest}, year={2019}}',
    [
      { authors: ['Ash A'], year: '2018', title: 'Rest on wards', journal: 'J Rest', ...RIS },
      { authors: ['Birch B'], year: '2019', title: 'From $100 to $200: rest', journal: 'J Rest', ...RIS },
    ],
  ],
  [
    'BibTeX with letters of the north, others and an address',
    '@article{k, author={{\\AA}berg, Anna and Ash, {\\AA}se and {\\O}stby, Siv and M{\\"u}ller, J{\\"o}rg and others}, title={{{Rest}}}, journal={J}, year=2018, url={https://doi.org/10.5555/x.5}}',
    [
      {
        authors: ['Åberg A', 'Ash Å', 'Østby S', 'Müller J', 'et al.'],
        year: '2018',
        title: 'Rest',
        journal: 'J',
        doi: '10.5555/x.5',
        ...RIS,
      },
    ],
  ],
  [
    'the tagged form of EndNote',
    '%0 Journal Article\n%A Ash, Anna\n%A Birch, B.\n%D 2018\n%T Rest\n%J J Rest\n%V 3\n%N 2\n%P 1-9\n%R 10.5555/x\n\n%0 Thesis\n%A Cedar, C\n%D 2020\n%T Sleep\n%I University of Nowhere\n',
    [
      {
        authors: ['Ash A', 'Birch B'],
        year: '2018',
        title: 'Rest',
        journal: 'J Rest',
        volume: '3',
        issue: '2',
        pages: '1-9',
        doi: '10.5555/x',
        kind: 'journal article',
      },
      { authors: ['Cedar C'], year: '2020', title: 'Sleep', publisher: 'University of Nowhere', kind: 'thesis' },
    ],
  ],
  [
    'what ERIC saves as PubMed’s format',
    '\nOWN - ERIC\nTI  - Rest for teachers\nAU  - Ash, Tom\nJT  - Journal of Rest\nAID - http://dx.doi.org/10.5555/123\nDP  - 2000\n\nOWN - ERIC\nTI  - Sleep\nAU  - Birch, B\nDP  - 2001\n',
    [
      { authors: ['Ash T'], year: '2000', title: 'Rest for teachers', journal: 'Journal of Rest', doi: '10.5555/123' },
      { authors: ['Birch B'], year: '2001', title: 'Sleep' },
    ],
  ],
  [
    'a DOI of the nineties',
    'https://doi.org/10.1002/(SICI)1097-0258(19980815/30)17:15/16<1661::AID-SIM968>3.0.CO;2-2',
    [{ authors: [], doi: '10.1002/(SICI)1097-0258(19980815/30)17:15/16<1661::AID-SIM968>3.0.CO;2-2' }],
  ],
  ['a DOI in brackets', '(see <https://doi.org/10.5555/x.5>).', [{ authors: [], doi: '10.5555/x.5' }]],
  [
    'a line of PubMed’s summary',
    '1: Ash A, Birch B. Rest on wards: a trial. J Rest. 2018 Mar;12(3):101-9. doi: 10.5555/x. Epub 2018 Jan 10. PMID: 12345678.',
    [
      {
        authors: ['Ash A', 'Birch B'],
        year: '2018',
        title: 'Rest on wards: a trial',
        journal: 'J Rest',
        volume: '12',
        issue: '3',
        pages: '101-9',
        doi: '10.5555/x',
        pmid: '12345678',
      },
    ],
  ],
  [
    'a line that leaves authors out',
    'Ash A, et al. Rest on wards. J Rest. 2018;12(3):101-9.',
    [
      {
        authors: ['Ash A', 'et al.'],
        year: '2018',
        title: 'Rest on wards',
        journal: 'J Rest',
        volume: '12',
        issue: '3',
        pages: '101-9',
      },
    ],
  ],
  [
    'a group as author',
    'Quiet Wards Study Group. Rest on wards. J Rest. 2018;12(3):101-9.',
    [
      {
        authors: ['Quiet Wards Study Group'],
        year: '2018',
        title: 'Rest on wards',
        journal: 'J Rest',
        volume: '12',
        issue: '3',
        pages: '101-9',
      },
    ],
  ],
  [
    'a line of a Harvard list',
    "Ash, A. and Birch, B. (2018) 'Rest on wards: a trial', Journal of Rest, 12(3), pp. 101-109.",
    [
      {
        authors: ['Ash A', 'Birch B'],
        year: '2018',
        title: 'Rest on wards: a trial',
        journal: 'Journal of Rest',
        volume: '12',
        issue: '3',
        pages: '101-109',
      },
    ],
  ],
];

describe('references in the wild', () => {
  for (const [name, text, works] of READ)
    it(`are read: ${name}`, async () => {
      assert.deepEqual(await readCitations(text).then((read) => [read.works, read.unreadable]), [works, 0]);
      const windows = await readCitations(text.replaceAll('\n', '\r\n'));
      assert.deepEqual(windows.works, works, 'with the line ends of Windows');
    });

  it('call a study by its family names, whoever was named after whom', async () => {
    const { works } = await readCitations(
      'TY  - JOUR\nAU  - Ash, Martin L., Jr.\nAU  - Birch, J. A., 3rd\nPY  - 2018\nER  - \n',
    );
    assert.deepEqual(
      works.map((work) => [workLabel(work), proposeStudyId(work, [])]),
      [['Ash and Birch 2018', 'ash-2018']],
    );
  });

  it('call a study whose other authors are not said by its first', async () => {
    const { works } = await readCitations('Ash A, et al. Rest on wards. J Rest. 2018;12(3):101-9.');
    assert.deepEqual(works.map(workLabel), ['Ash et al. 2018']);
  });

  for (const [form, text] of [
    [
      'Covidence CSV',
      'Title,Authors,Published Year,Journal,DOI,Ref,Covidence #,Study\n"Rest on wards","Ash, A.; Birch, B.",2018,J Rest,10.5555/x.1,,#12,Ash 2018\n',
    ],
    ['XML', '<?xml version="1.0"?><xml><records><record><doi>10.5555/x</doi></record></records></xml>'],
    ['JSON', '[{"title": "Rest", "DOI": "10.5555/x"}]'],
  ] as const)
    it(`are not taken for a line of text where they are ${form}`, async () => {
      assert.deepEqual(await readCitations(text), { works: [], left: [], unread: [], unreadable: 0, form });
    });

  const NAMES = 'TY  - JOUR\nAU  - Müller, Jörg\nTI  - Ruhe für Pflegende\nPY  - 2018\nER  - \n';
  const latin1 = Uint8Array.from(NAMES, (letter) => letter.charCodeAt(0));
  const wide = Uint8Array.from([...NAMES].flatMap((letter) => [letter.charCodeAt(0), 0]));
  for (const [encoding, bytes] of [
    ['UTF-8', new TextEncoder().encode(NAMES)],
    ['Windows-1252', latin1],
    ['UTF-16', wide],
    ['UTF-16', Uint8Array.from([0xff, 0xfe, ...wide])],
  ] as const)
    it(`are read in ${encoding}${bytes[0] === 0xff ? ' with its mark' : ''}`, async () => {
      const read = await readCitationFile(bytes);
      assert.deepEqual(read.works, [{ authors: ['Müller J'], year: '2018', title: 'Ruhe für Pflegende', ...RIS }]);
      assert.equal(read.encoding, encoding);
    });
});
