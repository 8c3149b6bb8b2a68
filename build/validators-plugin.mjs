import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import standaloneCode from 'ajv/dist/standalone/index.js';

const KINDS = ['study', 'intervention', 'review'];

/**
 * Offers the module `extraction:validators`: the schemas in schemas/, compiled to plain functions while bundling, so
 * that nothing is compiled, and no code made from text, while the product runs.
 * @type {import('esbuild').Plugin}
 */
export const validators = {
  name: 'validators',
  setup(build) {
    build.onResolve({ filter: /^extraction:validators$/ }, () => ({ path: 'validators', namespace: 'validators' }));
    build.onLoad({ filter: /.*/, namespace: 'validators' }, () => {
      const files = KINDS.map((kind) => join('schemas', `${kind}.schema.json`));
      return {
        contents: compile(files),
        watchFiles: files.map((file) => join(process.cwd(), file)),
        resolveDir: process.cwd(),
      };
    });
  },
};

/**
 * Each schema as an exported function named after its record.
 * @param {string[]} files
 */
export function compile(files) {
  const schemas = files.map((file) => shared(JSON.parse(readFileSync(file, 'utf8'))));
  const ajv = new Ajv({
    schemas,
    allErrors: true,
    messages: false,
    strict: true,
    // Our lists of types are meant: a number or the words that say why there is none.
    allowUnionTypes: true,
    inlineRefs: false,
    code: { source: true, esm: true },
  });
  return standaloneCode(ajv, Object.fromEntries(KINDS.map((kind) => [kind, `${kind}.schema.json`])));
}

/**
 * The schema without its texts and with equal parts written once: half of the code, with the same errors.
 * @param {any} schema
 */
function shared(schema) {
  /** @type {Map<string, number>} */
  const uses = new Map();
  const { $id, $schema, definitions, ...root } = withoutTexts(schema);
  forEachPart([root, ...Object.values(definitions)], (part) =>
    uses.set(JSON.stringify(part), (uses.get(JSON.stringify(part)) ?? 0) + 1),
  );
  const names = new Map([...uses].filter(([, times]) => times > 1).map(([text], index) => [text, `shared${index}`]));
  const parts = [...names].map(([text, name]) => [name, withReferences(JSON.parse(text), names)]);
  const own = Object.entries(definitions).map(([name, part]) => [name, withReferences(part, names)]);
  return { $id, $schema, ...withReferences(root, names), definitions: Object.fromEntries([...own, ...parts]) };
}

/** @param {any} schema @returns {any} */
function withoutTexts({ title, description, ...schema }) {
  return mapParts(schema, withoutTexts);
}

/** @param {any[]} schemas @param {(part: any) => void} visit */
function forEachPart(schemas, visit) {
  for (const schema of schemas) {
    mapParts(schema, (part) => {
      if (!part.$ref) visit(part);
      forEachPart([part], visit);
      return part;
    });
  }
}

/** @param {any} schema @param {Map<string, string>} names @returns {any} */
function withReferences(schema, names) {
  return mapParts(schema, (part) => {
    const name = names.get(JSON.stringify(part));
    return name ? { $ref: `#/definitions/${name}` } : withReferences(part, names);
  });
}

/** The schema with each schema directly inside it replaced. @param {any} schema @param {(part: any) => any} change */
function mapParts(schema, change) {
  const result = { ...schema };
  for (const key of ['properties', 'definitions']) {
    if (schema[key])
      result[key] = Object.fromEntries(Object.entries(schema[key]).map(([name, part]) => [name, change(part)]));
  }
  for (const key of ['items', 'additionalProperties', 'propertyNames']) {
    if (typeof schema[key] === 'object') result[key] = change(schema[key]);
  }
  return result;
}
