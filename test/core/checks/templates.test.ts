/** What the editor gives to begin with has no problem: it is only empty. */
import assert from 'node:assert/strict';
import { findProblems } from '../../../src/core/checks/find-problems';
import { parse } from '../../../src/core/document/parse';
import { RECORD_KINDS, type RecordKind, readRecord } from '../../../src/core/document/record';
import { recordFields } from '../../../src/core/format/records';
import { assessmentTemplate, recordTemplate, sectionTemplate } from '../../../src/core/format/template';
import { instruments } from '../../../src/core/knowledge/list';
import { packs } from '../../../src/core/knowledge/packs/list';
import { buildReview } from '../../../src/core/review/review';

const PACKS = `packs: [${packs.map(({ id }) => id).join(', ')}]`;

/** The codes of what is wrong with a text, where it is a file of its own. */
function problemsOf(text: string): string[] {
  const file = readRecord('a.extraction.yaml', parse(text));
  return findProblems(buildReview('', [file]), file).problems.map(({ code, message }) => `${code}: ${message}`);
}

/** A tool is a key of study files. */
const idOf = (kind: RecordKind) => (kind === 'tool' ? 'an_id' : 'an-id');

const sections = (kind: RecordKind) => Object.keys(recordFields[kind].fields);

describe('templates', () => {
  for (const kind of RECORD_KINDS) {
    it(`of a whole file have no problem: ${kind}`, () => {
      assert.deepEqual(problemsOf(recordTemplate(kind, idOf(kind), sections(kind)).replace(/^packs:$/m, PACKS)), []);
    });

    it(`of each section have no problem: ${kind}`, () => {
      for (const section of sections(kind).filter((key) => key !== kind)) {
        const head =
          kind === 'review' && section !== 'packs' ? `${kind}: ${idOf(kind)}\n${PACKS}\n` : `${kind}: ${idOf(kind)}\n`;
        assert.deepEqual(problemsOf(`${head}${sectionTemplate(kind, section)}`), [], section);
      }
    }).timeout(20_000);
  }

  for (const instrument of instruments) {
    for (const variant of instrument.variants) {
      it(`of an assessment have no problem: ${instrument.name}, ${variant.name}`, () => {
        const decided = Object.entries(variant.when).map(([key, values]) => `    ${key}: ${values[0]}\n`);
        const indented = assessmentTemplate(instrument, variant).replace(/^(?=.)/gm, '  ');
        assert.deepEqual(problemsOf(`study: an-id\n${instrument.id}:\n${indented}${decided.join('')}`), []);
      });
    }
  }
});
