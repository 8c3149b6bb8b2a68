import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { folded } from './folded-validators.mjs';

const KINDS = ['study', 'intervention', 'review', 'tool'];

/**
 * Offers the module `extraction:validators`: the schemas in schemas/, compiled to plain functions while bundling, so
 * that nothing is compiled, and no code made from text, while the product runs.
 */
export const validators = validatorsOf(
  (kind) => JSON.parse(readFileSync(schemaFile(kind), 'utf8')),
  KINDS.map((kind) => join(process.cwd(), schemaFile(kind))),
);

/**
 * The same for schemas that may stand in no file yet: what is generated is never what the generator reads.
 * @param {(kind: string) => any} schemaOf the schema of a kind of record
 * @param {string[]} watchFiles where the schemas stand, if anywhere
 * @returns {import('esbuild').Plugin}
 */
export function validatorsOf(schemaOf, watchFiles = []) {
  return {
    name: 'validators',
    setup(build) {
      build.onResolve({ filter: /^extraction:validators$/ }, () => ({ path: 'validators', namespace: 'validators' }));
      build.onLoad({ filter: /.*/, namespace: 'validators' }, () => ({
        contents: compile(KINDS.map(schemaOf)),
        watchFiles,
        resolveDir: join(process.cwd(), 'build'),
      }));
    },
  };
}

/** @param {string} kind of record */
function schemaFile(kind) {
  return join('schemas', `${kind}.schema.json`);
}

/**
 * Each schema as an exported function named after its record: a value → its errors, or `null`.
 * @param {any[]} schemas
 */
function compile(schemas) {
  const ajv = new Ajv({
    schemas: parted(schemas),
    allErrors: true,
    messages: false,
    strict: true,
    // Our lists of types are meant: a number or the words that say why there is none.
    allowUnionTypes: true,
    inlineRefs: false,
    // One form of code for lists of any length.
    loopEnum: 0,
    loopRequired: 0,
    code: { source: true, esm: true },
  });
  return folded(standaloneCode(ajv, Object.fromEntries(KINDS.map((kind) => [kind, `${kind}.schema.json`]))));
}

/**
 * The schemas without their texts, and each part of them as a schema of its own, so that parts that are equal are
 * compiled once for all records.
 * @param {any[]} schemas
 */
function parted(schemas) {
  /** @type {Map<string, any>} */
  const parts = new Map();
  const roots = schemas.map(({ $id, definitions, ...root }) => ({ $id, ...withoutTexts(inParts(root, definitions)) }));
  return [...parts.values(), ...roots];

  /** @param {any} schema @param {any} definitions @returns {any} */
  function inParts(schema, definitions) {
    return mapParts(schema, (part) => {
      const meant = part.$ref ? definitions[part.$ref.replace('#/definitions/', '')] : part;
      const written = withoutTexts(inParts(meant, definitions));
      const name = JSON.stringify(written);
      const known = parts.get(name) ?? { $id: `part${parts.size}`, ...written };
      parts.set(name, known);
      return { $ref: known.$id };
    });
  }
}

/** @param {any} schema @returns {any} */
function withoutTexts({ $schema, title, description, ...schema }) {
  return schema;
}

/** The schema with each schema directly inside it replaced. @param {any} schema @param {(part: any) => any} change */
function mapParts(schema, change) {
  const result = { ...schema };
  if (schema.properties) {
    result.properties = Object.fromEntries(
      Object.entries(schema.properties).map(([name, part]) => [name, change(part)]),
    );
  }
  for (const key of ['items', 'additionalProperties', 'propertyNames']) {
    if (typeof schema[key] === 'object') result[key] = change(schema[key]);
  }
  return result;
}
