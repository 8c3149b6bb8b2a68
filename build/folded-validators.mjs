/**
 * The code that ajv writes for a program without ajv, folded: what it writes out at every key of every record becomes a
 * call of one of the steps in `validator-steps.mjs`, and what nobody reads (where in the schema a rule stands, what would
 * have been allowed) is left out. The same errors in the same order, in an eighth of the code. The forms below are those
 * of the one version of ajv that the lock file holds; anything else stops the build.
 */

/** A call of the function of another part, and what comes of it. @param {string} data @param {string} context */
const call = (data, context) =>
  String.raw`if\(!\((validate\d+)\(${data}, \{instancePath${context},rootData\}\)\)\)\{vErrors = vErrors === null \? \w+\.errors : vErrors\.concat\(\w+\.errors\);errors = vErrors\.length;\}`;

const inItem = call(
  String.raw`data\[i0\]`,
  String.raw`:instancePath\+"\/" \+ i0,parentData:data,parentDataProperty:i0`,
);
const inValue = call(
  String.raw`data\[key\d\]`,
  String.raw`:instancePath\+"\/" \+ key\d\.replace\(\/~\/g, "~0"\)\.replace\(\/\\\/\/g, "~1"\),parentData:data,parentDataProperty:key\d`,
);
const inName = call(String.raw`key\d`, ',parentData:data,parentDataProperty');
const inKey = call(
  String.raw`data(?:\.\w+|\["[^"]+"\])`,
  String.raw`:instancePath\+"\/([^"~\/\\]+)",parentData:data,parentDataProperty:"[^"]+"`,
);

/** In this order: later ones meet what earlier ones have left. @type {readonly (readonly [RegExp, string | ((...found: string[]) => string)])[]} */
const FORMS = [
  [
    /function (\w+)\(data, \{instancePath="", parentData, parentDataProperty, rootData=data\}=\{\}\)\{(?:\/\*# sourceURL="[^"]*" \*\/;)?/g,
    'function $1(data, path){',
  ],
  [/let vErrors = null;let errors = 0;/g, 'let errors = null;'],
  [/validate\d+\.errors = null;return true;/g, 'return null;'],
  [/validate\d+\.errors = vErrors;return errors === 0;/g, 'return errors;'],
  [
    /const (err\d+) = \{instancePath,schemaPath:"[^"]*",keyword:"(\w+)",params:\{((?:[^{}"]|"(?:[^"\\]|\\.)*")*)\}\};if\(vErrors === null\)\{vErrors = \[\1\];\}else \{vErrors\.push\(\1\);\}errors\+\+;/g,
    (_, _name, keyword, params) => `TOLD("${keyword}"${limitIn(params ?? '')});`,
  ],
  [
    /\(typeof data == "number"\) && \(!\(data % 1\) && !isNaN\(data\)\)\) && \(isFinite\(data\)/g,
    'Number.isInteger(data)',
  ],
  [/\(typeof data == "number"\) && \(isFinite\(data\)\)/g, 'isNumber(data)'],
  [/data && typeof data == "object" && !Array\.isArray\(data\)/g, 'isObject(data)'],
  [
    /let valid0;valid0 = false;for\(const v0 of (schema\d+\.enum)\)\{if\(func\d+\(data, v0\)\)\{valid0 = true;break;\}\}if\(!valid0\)/g,
    'if(!$1.includes(data))',
  ],
  [
    /if\(typeof data === "string"\)\{if\(!(pattern\d+)\.test\(data\)\)\{TOLD\("pattern"\);\}\}(?!else)/g,
    'errors = pattern(errors, data, path, $1);',
  ],
  [
    /for\(const (\w+) of (schema\d+\.required)\)\{if\(data\[\1\] === undefined\)\{TOLD\("required"\);\}\}/g,
    'errors = required(errors, data, path, $2);',
  ],
  [
    new RegExp(
      String.raw`for\(const key\d in data\)\{const (\w+) = errors;${inName}var valid0 = \1 === errors;if\(!valid0\)\{TOLD\("propertyNames"\);\}\}`,
      'g',
    ),
    'errors = propertyNames(errors, data, path, $2);',
  ],
  [
    new RegExp(String.raw`const len0 = data\.length;for\(let i0=0; i0<len0; i0\+\+\)\{${inItem}\}`, 'g'),
    'errors = inEach(errors, data, path, $1);',
  ],
  [new RegExp(String.raw`for\(const key\d in data\)\{${inValue}\}`, 'g'), 'errors = inEach(errors, data, path, $1);'],
  // Which keys there are is said once more by the calls behind it.
  [/for\(const key\d in data\)\{if\([^{}]*\)\{TOLD\("additionalProperties"\);\}\}/g, 'KEYS'],
  [new RegExp(String.raw`if\(data(?:\.\w+|\["[^"]+"\]) !== undefined\)\{${inKey}\}`, 'g'), '"$2":$1,'],
  [/TOLD\(/g, 'errors = told(errors, path, '],
];

/** Of what errors carry, the limit of a number or of a list is told to people. @param {string} params */
function limitIn(params) {
  const limit = /limit: (-?[\d.]+)/.exec(params)?.[1];
  return limit === undefined ? '' : `, {limit: ${limit}}`;
}

/** What must not be left of ajv's own forms. */
const UNFOLDED = /vErrors|parentData|rootData|schemaPath|instancePath|func\d|schema\d|KEYS|TOLD/;

/**
 * @param {string} code as ajv's `standaloneCode` writes it, with every part of a schema as a schema of its own
 * @returns a module of functions as `validator-steps.mjs` describes them
 */
export function folded(code) {
  const schemas = new Map(
    [...code.matchAll(/const (schema\d+) = (\{.*?\});(?=const |function )/g)].map(([, name, text]) => [
      name,
      JSON.parse(text ?? ''),
    ]),
  );
  let text = code.replace(/const (?:schema\d+ = \{.*?\}|func\d+ = [^;]*);(?=const |function )/g, '');
  for (const [form, by] of FORMS) text = text.replaceAll(form, /** @type {string} */ (by));
  /** @type {string[]} */
  const constants = [];
  const hoisted = (/** @type {string} */ value) => `constant${constants.push(value) - 1}`;
  text = text
    .replace(
      /KEYS((?:"[^"]+":validate\d+,)*)/g,
      (_, keys) => `errors = properties(errors, data, path, ${hoisted(`{${keys}}`)});`,
    )
    .replace(/(schema\d+)\.(enum|required)/g, (_, name, keyword) =>
      hoisted(JSON.stringify(schemas.get(name)[keyword])),
    );
  const left = UNFOLDED.exec(text);
  if (left) throw new Error(`This form of ajv's code is not known: ${text.slice(left.index - 200, left.index + 200)}`);
  const steps = 'inEach, isNumber, isObject, pattern, properties, propertyNames, required, told';
  return `import { ${steps} } from './validator-steps.mjs';${text}${constants.map((value, index) => `const constant${index} = ${value};`).join('')}`;
}
