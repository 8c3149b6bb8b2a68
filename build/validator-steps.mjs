/**
 * What ajv writes out at each of thousands of places, once (see `folded-validators.mjs`). A part of a schema is a
 * function of a value and of the JSON pointer to it, which gives the errors in it, or `null`.
 * @typedef {{instancePath: string, keyword: string, params: Readonly<Record<string, unknown>>}} Told
 * @typedef {(data: any, path: string) => Told[] | null} Part
 */

/** @param {unknown} data */
export const isObject = (data) => data !== null && typeof data === 'object' && !Array.isArray(data);
/** @param {unknown} data */
export const isNumber = (data) => typeof data === 'number' && Number.isFinite(data);

/**
 * @param {Told[] | null} errors so far
 * @param {string} instancePath
 * @param {string} keyword
 * @param {Readonly<Record<string, unknown>>} params
 */
export function told(errors, instancePath, keyword, params = {}) {
  const error = { instancePath, keyword, params };
  if (errors === null) return [error];
  errors.push(error);
  return errors;
}

/** @param {Told[] | null} errors @param {Told[] | null} further */
function joined(errors, further) {
  if (errors === null || further === null) return errors ?? further;
  for (const error of further) errors.push(error);
  return errors;
}

/** @param {Told[] | null} errors @param {unknown} data @param {string} path @param {RegExp} form */
export function pattern(errors, data, path, form) {
  return typeof data === 'string' && !form.test(data) ? told(errors, path, 'pattern') : errors;
}

/** @param {Told[] | null} errors @param {any} data @param {string} path @param {readonly string[]} keys */
export function required(errors, data, path, keys) {
  let all = errors;
  for (const missingProperty of keys) {
    if (data[missingProperty] === undefined) all = told(all, path, 'required', { missingProperty });
  }
  return all;
}

/** @param {Told[] | null} errors @param {any} data @param {string} path @param {Readonly<Record<string, Part>>} parts */
export function properties(errors, data, path, parts) {
  let all = errors;
  /** @type {Record<string, Told[]> | undefined} */
  let within;
  for (const key in data) {
    if (!Object.hasOwn(parts, key)) all = told(all, path, 'additionalProperties', { additionalProperty: key });
    else if (data[key] !== undefined) {
      const found = parts[key]?.(data[key], `${path}/${key}`) ?? null;
      if (found === null) continue;
      within ??= {};
      within[key] = found;
    }
  }
  if (within === undefined) return all;
  // What is wrong is told in the order of the fields. A mapping has few of the keys that it may have, and most are well.
  for (const key in parts) if (Object.hasOwn(within, key)) all = joined(all, within[key] ?? null);
  return all;
}

/** @param {Told[] | null} errors @param {any} data @param {string} path @param {Part} part */
export function propertyNames(errors, data, path, part) {
  let all = errors;
  for (const propertyName in data) {
    if (part(propertyName, path) !== null) all = told(all, path, 'propertyNames', { propertyName });
  }
  return all;
}

/** Every item of a list, or every value of a mapping. @param {Told[] | null} errors @param {any} data @param {string} path @param {Part} part */
export function inEach(errors, data, path, part) {
  let all = errors;
  for (const key in data) {
    // Nearly no key has one of the two: it is looked for once, because this is done for every value of a review.
    const step = /[~/]/.test(key) ? key.replaceAll('~', '~0').replaceAll('/', '~1') : key;
    all = joined(all, part(data[key], `${path}/${step}`));
  }
  return all;
}
