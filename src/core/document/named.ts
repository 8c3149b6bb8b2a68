/** Looking something up under a name that a person wrote. */

/**
 * What a dictionary of ours has under a name out of a file.
 *
 * Every object of JavaScript answers to `constructor`, `toString` or `__proto__` although nobody put them there; a
 * researcher may write just these words. So nothing is looked up under a written name in another way.
 * @returns `undefined` where the dictionary itself has no such name
 */
export function named<Value>(dictionary: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(dictionary, name) ? dictionary[name] : undefined;
}
