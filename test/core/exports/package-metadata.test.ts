/** What a data package says of itself: complete, as its standards ask, and nothing that the review does not state. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { parse as parseYaml } from 'yaml';
import { dataPackage } from '../../../src/core/exports/data-package';
import { licenceOf } from '../../../src/core/exports/package/licences';
import { readFixture } from '../checks/fixture';
import { FOLDERS, readFolder } from '../language/folders';
import { everyAnalysis } from './every-analysis';

interface Resource {
  readonly name: string;
  readonly path: string;
  readonly description: string;
  readonly schema?: {
    readonly missingValues: readonly string[];
    readonly fields: readonly { readonly name: string; readonly type: string; readonly description: string }[];
  };
}

const textsOf = (review: Parameters<typeof dataPackage>[0]) =>
  new Map(dataPackage(review).map(({ path, text }) => [path, text()]));

/** The cells of comma-separated values. */
function cellsOf(csv: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  for (const [whole, quoted, plain = '', end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    if (whole === '') break;
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === '\r\n') rows.push([]);
  }
  return rows.filter((row) => row.length > 0);
}

const FITS: Readonly<Record<string, RegExp>> = {
  number: /^[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/,
  boolean: /^(?:true|false)$/,
  string: /^/,
};

const REVIEWS = [
  ...FOLDERS.map((folder) => [folder, () => readFolder(folder)] as const),
  ['every analysis', everyAnalysis] as const,
];

describe('datapackage.json', () => {
  for (const [name, read] of REVIEWS)
    it(`has every file of ${name}, and every column with a type that fits and a meaning`, () => {
      const texts = textsOf(read());
      const { resources } = JSON.parse(texts.get('datapackage.json') ?? '') as { resources: readonly Resource[] };
      const others = [...texts.keys()].filter((path) => !/^(?:datapackage\.json|ro-crate.*|CITATION\.cff)$/.test(path));
      assert.deepEqual(resources.map(({ path }) => path).sort(), others.sort());
      assert.equal(new Set(resources.map((each) => each.name)).size, resources.length);
      let numbers = 0;
      for (const { name: called, path, description, schema } of resources) {
        assert.match(called, /^[-a-z0-9._/]+$/);
        assert.ok(description.length > 5, path);
        assert.equal(schema !== undefined, path.endsWith('.csv'), path);
        if (schema === undefined) continue;
        const [heads, ...lines] = cellsOf(texts.get(path) ?? '');
        assert.deepEqual(
          schema.fields.map((field) => field.name),
          heads,
          path,
        );
        assert.deepEqual(schema.missingValues, ['']);
        for (const [index, field] of schema.fields.entries()) {
          assert.match(field.description, /\S/, `${path} ${field.name}`);
          assert.doesNotMatch(field.description, /^The value of “/, `${path}: ${field.name} has no meaning of its own`);
          if (field.type === 'number') numbers += 1;
          for (const line of lines)
            if (line[index] !== '') assert.match(line[index] ?? '', FITS[field.type] ?? /^$/, `${path} ${field.name}`);
        }
      }
      assert.ok(numbers > 10, `${numbers} columns of numbers`);
    });

  it('takes the meaning of keys from the dictionary', () => {
    const { resources } = JSON.parse(textsOf(readFolder('examples/practice')).get('datapackage.json') ?? '') as {
      resources: readonly Resource[];
    };
    const fieldOf = (path: string, name: string) =>
      resources.find((each) => each.path === path)?.schema?.fields.find((field) => field.name === name);
    assert.deepEqual(fieldOf('tables/results.csv', 'estimate.value'), {
      name: 'estimate.value',
      type: 'number',
      title: 'Value',
      description: fieldOf('tables/results.csv', 'estimate.value')?.description,
    });
    assert.match(fieldOf('tables/reports.csv', 'citation.year')?.description ?? '', /year of publication/);
    assert.equal(fieldOf('tables/answers.csv', 'question')?.type, 'string');
  });
});

const STATED = `# file: review.extraction.yaml
review: r
title: 'Rest: "a review"'
authors: [Ash ML, van der Elm E, Quiet Wards Group]
data_sharing: {licence: CC BY 4.0, date: 2026-02-01, doi: 10.5555/rest.data, version: 1.1}
`;

describe('what a package states', () => {
  it('is what the review states: in all three files and the README', () => {
    const texts = textsOf(readFixture(STATED).review);
    assert.deepEqual(parseYaml(texts.get('CITATION.cff') ?? ''), {
      'cff-version': '1.2.0',
      message: 'If you use these data, please cite them as below.',
      type: 'dataset',
      title: 'Rest: "a review"',
      version: '1.1',
      doi: '10.5555/rest.data',
      'date-released': '2026-02-01',
      license: 'CC-BY-4.0',
      authors: [
        { 'family-names': 'Ash', 'given-names': 'ML' },
        { 'family-names': 'van der Elm', 'given-names': 'E' },
        { name: 'Quiet Wards Group' },
      ],
    });
    const { title, licenses, contributors, version } = JSON.parse(texts.get('datapackage.json') ?? '');
    assert.deepEqual([title, version], ['Rest: "a review"', '1.1']);
    assert.deepEqual(licenses, [
      {
        name: 'CC-BY-4.0',
        path: 'https://creativecommons.org/licenses/by/4.0/',
        title: 'Creative Commons Attribution 4.0',
      },
    ]);
    assert.deepEqual(
      contributors.map((each: { title: string }) => each.title),
      ['Ash ML', 'van der Elm E', 'Quiet Wards Group'],
    );
    assert.match(texts.get('README.md') ?? '', /Licence: Creative Commons Attribution 4\.0/);
    assert.doesNotMatch(texts.get('README.md') ?? '', /Not stated in the review/);
  });

  it('is a research object: every entity that is named is there, and every file is a part', () => {
    const texts = textsOf(readFixture(STATED).review);
    const crate = JSON.parse(texts.get('ro-crate-metadata.json') ?? '');
    assert.equal(crate['@context'], 'https://w3id.org/ro/crate/1.1/context');
    const entities = new Map<string, Record<string, unknown>>(
      crate['@graph'].map((entity: Record<string, unknown>) => [entity['@id'], entity]),
    );
    assert.equal(entities.size, crate['@graph'].length);
    assert.deepEqual(entities.get('ro-crate-metadata.json')?.about, { '@id': './' });
    const root = entities.get('./') as { hasPart: { '@id': string }[] } & Record<string, unknown>;
    assert.equal(root.datePublished, '2026-02-01');
    assert.deepEqual(root.license, { '@id': 'https://creativecommons.org/licenses/by/4.0/' });
    const parts = root.hasPart.map((part) => part['@id']);
    const files = [...texts.keys()].filter((path) => path !== 'ro-crate-metadata.json');
    assert.deepEqual([...parts].sort(), files.sort());
    for (const part of parts) assert.equal(entities.get(part)?.['@type'], 'File', part);
  });

  it('is nothing where the review states nothing, and the README says what is missing', () => {
    const texts = textsOf(readFixture('# file: review.extraction.yaml\nreview: r\n').review);
    assert.equal(texts.has('CITATION.cff'), false);
    const descriptor = JSON.parse(texts.get('datapackage.json') ?? '');
    assert.deepEqual(
      [descriptor.licenses, descriptor.contributors, descriptor.version],
      [undefined, undefined, undefined],
    );
    assert.doesNotMatch(texts.get('ro-crate-metadata.json') ?? '', /license|datePublished|author/);
    for (const word of ['no CITATION\\.cff', 'which licence', 'the day on which'])
      assert.match(texts.get('README.md') ?? '', new RegExp(word));
  });

  it('names licences however they are written', () => {
    for (const [stated, id] of [
      ['CC-BY-4.0', 'CC-BY-4.0'],
      ['cc by-nc 4.0', 'CC-BY-NC-4.0'],
      ['https://creativecommons.org/publicdomain/zero/1.0/', 'CC0-1.0'],
      ['https://example.org/licence', undefined],
      ['Ask us', undefined],
    ])
      assert.equal(licenceOf(stated ?? '').id, id, stated);
    assert.equal(licenceOf('Ask us').url, undefined);
    assert.equal(licenceOf('https://example.org/licence').url, 'https://example.org/licence');
  });
});

describe('CITATION.cff', () => {
  const validate = new Ajv({ allErrors: true }).compile(
    JSON.parse(readFileSync('test/core/exports/citation-file.schema.json', 'utf8')),
  );
  const citationOf = (stated: string): unknown => {
    const text = textsOf(readFixture(`# file: review.extraction.yaml\nreview: r\n${stated}\n`).review).get(
      'CITATION.cff',
    );
    return text === undefined ? undefined : parseYaml(text);
  };
  const AUTHORS = "title: Rest\nauthors: ['Ash, Mary Lou', Ash ML, van der Elm E, Quiet Wards Group, Ash ML]";

  it('is as the format asks, whatever a review states', () => {
    const sharing = (inside: string) => `${AUTHORS}\ndata_sharing: {${inside}}`;
    const stated = [
      AUTHORS,
      `title: '"Rest": #1 \\ @'\nauthors: Ash ML`,
      'title: 2026\nauthors: [12]',
      sharing('licence: CC0, date: 2026-02-28, version: 2, doi: 10.5555/rest.data'),
      ...['2026-02', '2026-13-01', '2026-02-31', '2026-00-10', 'soon', '20260228'].map((date) =>
        sharing(`date: ${date}`),
      ),
      ...['https://doi.org/10.5555/x', '10.5555/a b', '10.55/x', 'none', '10.5555/rest(1)[2];3'].map((doi) =>
        sharing(`doi: '${doi}'`),
      ),
      ...[
        'CC BY 4.0',
        'PDDL-1.0',
        'ours',
        'https://example.org/licence',
        'HTTPS://EXAMPLE.ORG',
        'https://example.org/ü',
      ].map((licence) => sharing(`licence: '${licence}'`)),
      sharing("version: ''"),
    ];
    for (const each of stated) {
      const citation = citationOf(each);
      assert.ok(citation !== undefined, each);
      assert.ok(validate(citation), `${each}\n${JSON.stringify(validate.errors)}`);
    }
    assert.deepEqual((citationOf(stated[3] ?? '') as Record<string, unknown>)['date-released'], '2026-02-28');
  });

  it('is not written where its title or all authors are blank', () => {
    for (const each of [
      "title: ''\nauthors: Ash ML",
      "title: Rest\nauthors: ['']",
      "title: '  '\nauthors: Ash ML",
      'title: Rest',
    ])
      assert.equal(citationOf(each), undefined, each);
  });

  it('would be refused with another version, an empty title, or a date that is none', () => {
    const whole = citationOf(AUTHORS) as Record<string, unknown>;
    for (const fault of [
      { 'cff-version': '1.1.0' },
      { title: '' },
      { 'date-released': '2026-02-99' },
      { authors: [] },
      { authors: ['Ash'] },
      { pages: 3 },
    ])
      assert.ok(!validate({ ...whole, ...fault }), JSON.stringify(fault));
  });
});
