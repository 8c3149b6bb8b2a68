/**
 * The JUnit output as servers read it. The format has no standard: what may stand where is that of the schema which the
 * xUnit plugin of Jenkins checks reports with (junit-10.xsd), stricter where GitLab is: names are unique, and nothing but
 * elements stands between elements (docs.gitlab.com/ci/testing/unit_test_reports).
 */
import assert from 'node:assert/strict';
import { Parser } from 'htmlparser2';
import { extraction, inFolder } from './run';

interface Shape {
  readonly needed: readonly string[];
  readonly allowed: readonly string[];
  readonly inside: readonly string[];
  /** Whether it has words. */
  readonly isText: boolean;
}

const COUNTS = ['tests', 'failures', 'errors'];

const SHAPES: Readonly<Record<string, Shape>> = {
  testsuites: { needed: COUNTS, allowed: ['name', 'time', 'disabled'], inside: ['testsuite'], isText: false },
  testsuite: { needed: ['name', ...COUNTS], allowed: ['time', 'skipped', 'file'], inside: ['testcase'], isText: false },
  testcase: {
    needed: ['classname', 'name'],
    allowed: ['file', 'line', 'time'],
    inside: ['failure', 'system-out'],
    isText: false,
  },
  failure: { needed: ['type', 'message'], allowed: [], inside: [], isText: true },
  'system-out': { needed: [], allowed: [], inside: [], isText: true },
};

interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  text: string;
}

/** @throws where an element is not closed in its order */
function readXml(xml: string): XmlElement {
  const top: XmlElement = { name: '', attributes: {}, children: [], text: '' };
  const open = [top];
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        const element: XmlElement = { name, attributes, children: [], text: '' };
        open.at(-1)?.children.push(element);
        open.push(element);
      },
      ontext: (text) => {
        const element = open.at(-1);
        if (element) element.text += text;
      },
      onclosetag: (name, isImplied) => {
        assert.ok(!isImplied, `${name} is not closed`);
        assert.equal(open.pop()?.name, name);
      },
      onerror: (error) => {
        throw error;
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  assert.deepEqual(open, [top]);
  assert.equal(top.children.length, 1);
  return top.children[0] as XmlElement;
}

function fits({ name, attributes, children, text }: XmlElement): void {
  const shape = SHAPES[name];
  assert.ok(shape, `<${name}>`);
  const keys = Object.keys(attributes);
  for (const key of shape.needed) assert.ok(keys.includes(key), `<${name}> needs ${key}`);
  for (const key of keys) assert.ok([...shape.needed, ...shape.allowed].includes(key), `<${name}> has ${key}`);
  if (!shape.isText) assert.equal(text.trim(), '', `nothing but elements in <${name}>`);
  for (const child of children) {
    assert.ok(shape.inside.includes(child.name), `<${child.name}> in <${name}>`);
    fits(child);
  }
}

const counted = ({ attributes }: XmlElement) => COUNTS.map((key) => Number(attributes[key]));
const casesOf = (suite: XmlElement) => suite.children;
const isFailed = ({ children }: XmlElement) => children.some(({ name }) => name === 'failure');

async function reportOf(files: Readonly<Record<string, string>>): Promise<XmlElement> {
  let out = '';
  await inFolder(files, async (cwd) => {
    ({ out } = await extraction(['check', '--format', 'junit', '--fail-on', 'information'], { cwd }));
  });
  assert.match(out, /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<testsuites /);
  return readXml(out.slice(out.indexOf('\n') + 1).trim());
}

/** Each with what it says, and hostile to what it is written into. */
const FILES = {
  'clean.extraction.yaml': 'study: clean\n',
  'a & <b>.extraction.yaml': `study: cedar
country: [Norway]
period: "]]> & <script>alert('x')</script> \\u0007 \\"quoted\\""
aim: ${'long '.repeat(40)}
results:
  - {id: r1, measure: psqi, by_arm: [{arm: a, events: 41, analysed: 40}, {arm: b, events: 51, analysed: 50}]}
  - {id: r1, estimate: {type: md, value: 1, ci: [3, 2], p: 7}}
`,
  'broken.extraction.yaml': 'study: [broken\n  x: "never closed\n',
};

describe('JUnit, as servers read it', () => {
  it('has the elements and attributes that the schema has, and no others', async () => {
    fits(await reportOf(FILES));
  });

  it('counts what it has, for each file and for all', async () => {
    const report = await reportOf(FILES);
    for (const suite of report.children)
      assert.deepEqual(counted(suite), [casesOf(suite).length, casesOf(suite).filter(isFailed).length, 0]);
    const all = report.children.flatMap(casesOf);
    assert.deepEqual(counted(report), [all.length, all.filter(isFailed).length, 0]);
    assert.ok(all.filter(isFailed).length > 5);
  });

  it('gives no two tests one name, also where two problems of a kind stand on one line', async () => {
    const names = (await reportOf(FILES)).children
      .flatMap(casesOf)
      .map(({ attributes }) => `${attributes.classname} ${attributes.name}`);
    assert.ok(
      names.some((name) => name.endsWith('events-exceed-total (line 6, column 55)')),
      names.join('\n'),
    );
    assert.deepEqual(
      names.filter((name, index) => names.indexOf(name) !== index),
      [],
    );
  });

  it('says in each failure what it says in the terminal, with its place', async () => {
    const report = await reportOf(FILES);
    for (const { attributes, children } of report.children.flatMap(casesOf).filter(isFailed)) {
      const [failure] = children;
      const [place, ...said] = failure?.text.split('\n') ?? [];
      assert.ok(place?.startsWith(`${attributes.file}:${attributes.line}:`), place);
      assert.equal(said.join('\n'), failure?.attributes.message);
    }
  });
});
