import assert from 'node:assert/strict';
import { parse } from '../../../src/core/document/parse';
import { isBlank, toPlain, walk } from '../../../src/core/document/walk';
import { recordFields } from '../../../src/core/format/records';
import { assessmentTemplate, recordTemplate, sectionTemplate } from '../../../src/core/format/template';
import { validate } from '../../../src/core/format/validate';
import { instruments } from '../../../src/core/knowledge/list';

const KINDS = ['study', 'intervention', 'review'] as const;

function assertBlankAndFlawless(kind: (typeof KINDS)[number], text: string, given: number) {
  const { root, problems } = parse(text);
  assert.ok(root);
  assert.deepEqual(problems, [], text);
  assert.deepEqual(validate(kind, toPlain(root)), [], text);
  const values = [...walk(root)].filter(({ node }) => node.kind === 'scalar' && !isBlank(node));
  assert.equal(values.length, given, text);
}

describe('templates', () => {
  it('of records have the sections that are asked for, and no value but the id', () => {
    assert.equal(
      recordTemplate('study', 'practice-trial', ['study', 'extractor', 'consensus', 'types', 'results', 'accept']),
      'study: practice-trial\nextractor:\ntypes:\nresults:\n',
    );
    for (const kind of KINDS) {
      assertBlankAndFlawless(kind, recordTemplate(kind, 'new', Object.keys(recordFields[kind].fields)), 1);
    }
  });

  it('of sections have all keys in order, and no value', () => {
    assert.equal(
      sectionTemplate('intervention', 'components'),
      `components:
  - what:
    kind:
    socioecological:
    igloo:
    bronfenbrenner:
    acts_on:
      - target:
        change:
        what:
    mechanisms:
    note:
`,
    );
    for (const kind of KINDS) {
      for (const section of Object.keys(recordFields[kind].fields)) {
        if (section === kind) continue;
        assertBlankAndFlawless(kind, `${kind}: new\n${sectionTemplate(kind, section)}`, 1);
      }
    }
  });

  it('of assessments ask the questions of their variant and no others', () => {
    for (const instrument of instruments) {
      for (const variant of instrument.variants) {
        const item = assessmentTemplate(instrument, variant);
        const asked = [...item.matchAll(/^ +q(\S+):$/gm)].map((match) => match[1]);
        assert.deepEqual(
          asked,
          variant.domains.flatMap(({ questions }) => questions.map(({ id }) => id)),
        );
        const indented = item.replaceAll(/^/gm, '  ').trimEnd();
        assertBlankAndFlawless('study', `study: new\n${instrument.id}:\n${indented}\n`, 1);
      }
    }
  });
});
