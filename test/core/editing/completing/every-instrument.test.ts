/**
 * What the editor owes every instrument and every framework, whatever it says: a new one is in its list, and these tests
 * are already waiting for it.
 */
import assert from 'node:assert/strict';
import { findProblems } from '../../../../src/core/checks/find-problems';
import { parse } from '../../../../src/core/document/parse';
import { type RecordKind, readRecord } from '../../../../src/core/document/record';
import { complete } from '../../../../src/core/editing/completing/complete';
import { hoverAt } from '../../../../src/core/editing/explaining/hover';
import type { Field } from '../../../../src/core/fields/field';
import { fieldAt } from '../../../../src/core/format/lookup';
import { recordFields } from '../../../../src/core/format/records';
import { sectionTemplate } from '../../../../src/core/format/template';
import type { Framework } from '../../../../src/core/knowledge/frameworks/framework';
import { frameworks } from '../../../../src/core/knowledge/frameworks/list';
import type { Instrument, Variant } from '../../../../src/core/knowledge/instrument';
import { instruments } from '../../../../src/core/knowledge/list';
import { buildReview } from '../../../../src/core/review/review';
import { inReview } from '../review';

/** What is shown as Markdown, without its marks. */
const plain = (markdown: string) => markdown.replace(/(?<!\\)\*\*/g, '').replace(/\\([!-/:-@[-`{-~])/g, '$1');

const offeredAt = (fixture: string) => {
  const { review, file, offset } = inReview(fixture);
  return complete(review, file, offset);
};

const hoverOn = (fixture: string): string => {
  const { review, file, offset } = inReview(fixture);
  return plain(hoverAt(review, file, offset)?.markdown ?? '');
};

/** The head of a study with an assessment in this form, up to where its domains begin. */
function assessmentIn({ id, preliminary }: Instrument, { when }: Variant): string {
  const facts = Object.entries(when).map(([key, [value = '']]) => {
    const many = preliminary.find((item) => item.key === key)?.many;
    return `    ${key}: ${many ? `[${value}]` : value}\n`;
  });
  return `study: a\n${id}:\n  - reason: As it stands here.\n${facts.join('')}`;
}

describe('every instrument', () => {
  for (const instrument of instruments) {
    // Forms have most domains in common.
    const tried = new Set<Variant['domains'][number]>();
    for (const variant of instrument.variants) {
      it(`${instrument.name}, ${variant.name}: offers and explains its domains, answers, levels and directions`, () => {
        const head = assessmentIn(instrument, variant);
        const domains = offeredAt(`${head}    $0`).map(({ label }) => label);
        for (const domain of variant.domains) {
          const { key, questions, judgements, directions, judgedBy } = domain;
          assert.ok(domains.includes(key), key);
          if (tried.has(domain)) continue;
          tried.add(domain);
          const levels = offeredAt(`${head}    ${key}:\n      judgement: $0`).map(({ label }) => label);
          const all = instrument.judgements.map(({ value }) => value);
          const judged = judgedBy === 'answers' ? [] : (judgements ?? all);
          assert.deepEqual(levels.filter((level) => all.includes(level)).sort(), [...judged].sort());
          const [first] = questions;
          if (first === undefined) continue;
          const asked = offeredAt(`${head}    ${key}:\n      $0`).find(({ label }) => label === first.id);
          // Beside the number stand the first words, so that neither is cut; the whole question is in the explanation.
          const words = asked?.detail?.replace(/ …$/, '') ?? '';
          assert.ok(words !== '' && first.prompt.startsWith(words), asked?.detail);
          assert.ok(plain(asked?.documentation ?? '').includes(first.prompt), first.id);
          const answers = offeredAt(`${head}    ${key}:\n      q${first.id}: $0`);
          for (const code of first.answers) {
            const { meaning } = instrument.answers.find((each) => each.code === code) ?? assert.fail(code);
            const offer = answers.find(({ label }) => label === code);
            assert.ok(plain(offer?.documentation ?? '').includes(meaning), `${first.id}: ${code}`);
          }
          assert.ok(hoverOn(`${head}    ${key}:\n      q$0${first.id}: ${first.answers[0]}`).includes(first.prompt));
          const ways = offeredAt(`${head}    ${key}:\n      bias_direction: $0`);
          for (const { value, meaning } of instrument.directions) {
            const offer = ways.find(({ label }) => label === value);
            if (directions?.includes(value) === false) assert.equal(offer, undefined, `${key}: ${value}`);
            else assert.ok(plain(offer?.documentation ?? '').includes(meaning), `${key}: ${value}`);
          }
        }
      }).timeout(30_000);
    }

    it(`${instrument.name}: has a section for its assessments with a template that has no problem, and one for decisions`, () => {
      assert.ok(recordFields.study.fields[instrument.id]);
      const file = readRecord('a.extraction.yaml', parse(`study: a\n${sectionTemplate('study', instrument.id)}`));
      const { problems } = findProblems(buildReview('', [file]), file);
      assert.deepEqual(
        problems.filter(({ severity }) => severity !== 'information').map(({ message }) => message),
        [],
      );
      assert.ok(fieldAt('review', ['appraisal', instrument.id]));
    });
  }
});

/** Every key and every word that may stand somewhere below a field, with what is said about it. */
function* wordsBelow(field: Field): Generator<{ readonly word: string; readonly meaning: string }> {
  if (field.kind === 'choice') for (const { value, meaning } of field.choices) yield { word: value, meaning };
  if (field.kind === 'list' || field.kind === 'assessments') yield* wordsBelow(field.of);
  if (field.kind === 'dictionary') {
    for (const { value, meaning } of field.keys.of ?? []) yield { word: value, meaning };
    yield* wordsBelow(field.of);
  }
  if (field.kind !== 'mapping') return;
  for (const [word, below] of Object.entries(field.fields)) {
    yield { word, meaning: below.meaning };
    yield* wordsBelow(below);
  }
}

/** The sections that a framework names as its place: "`tidier` in an intervention file". */
function sectionsOf({ place }: Framework): { kind: RecordKind; section: string }[] {
  const kinds: Readonly<Record<string, RecordKind>> = {
    study: 'study',
    intervention: 'intervention',
    review: 'review',
  };
  return [...place.matchAll(/`([a-z_0-9]+)[^`]*` in (?:an?|the) (\w+) file/g)].map(([, section = '', kind = '']) => ({
    kind: kinds[kind] ?? assert.fail(place),
    section,
  }));
}

describe('every framework', () => {
  for (const framework of frameworks.filter(({ id }) => id !== 'measures')) {
    it(`${framework.name}: has each of its items at its place, with its meaning`, () => {
      const words = sectionsOf(framework).flatMap(({ kind, section }) => [
        ...wordsBelow(fieldAt(kind, [section]) ?? assert.fail(section)),
      ]);
      for (const { key, meaning } of framework.items) {
        const [said = ''] = meaning.split(/ Aspects: | Appraised under | No instrument of this program /);
        assert.ok(
          words.some(({ word, meaning: shown }) => word === key && shown.includes(said)),
          `${key}: ${said}`,
        );
      }
    });
  }

  it('Measures: are offered as entries of the vocabulary, with what is known of each', () => {
    const measures = frameworks.find(({ id }) => id === 'measures') ?? assert.fail();
    const { review, file, offset } = inReview(
      'review: r\npacks: [work-and-care]\nvocabulary:\n  measures:\n    $0',
      'review.extraction.yaml',
    );
    const offered = complete(review, file, offset);
    for (const { key, label } of measures.items) {
      const offer = offered.find((each) => each.label === key);
      assert.ok(offer && `${offer.detail} ${plain(offer.documentation)}`.includes(label), key);
    }
  });
});
