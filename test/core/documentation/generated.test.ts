/**
 * Keeps schemas/ in step with the fields. When this fails, run `npm run generate` and look at what it changes.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { recordSchema } from '../../../src/core/documentation/json-schema';

const KINDS = ['study', 'intervention', 'review'] as const;

describe('the generated schemas', () => {
  for (const kind of KINDS) {
    const text = readFileSync(`schemas/${kind}.schema.json`, 'utf8');

    it(`are fresh: ${kind}`, () => {
      assert.equal(text, `${JSON.stringify(recordSchema(kind), undefined, 2)}\n`, 'Run `npm run generate`.');
    });

    it(`compile in other programs, without leave: ${kind}`, () => {
      const validate = new Ajv({ strict: true, allowUnionTypes: true, code: { optimize: false } }).compile(
        JSON.parse(text),
      );
      assert.equal(validate({ [kind]: 'an-id' }), true);
      assert.equal(validate({ [kind]: 'An Id' }), false);
    }).timeout(20_000);

    it(`have one place and one cause for each error: ${kind}`, () => {
      assert.doesNotMatch(text, /"(?:oneOf|anyOf|allOf|not|if|then|else)":/);
    });
  }
});
