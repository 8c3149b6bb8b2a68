/** Words that only programmers use; no message may contain them. */
const UNWANTED =
  /\b(?:pattern|enum|property|properties|scalar|node|mapping|schema|yaml|json|string|boolean|integer|array|object|null|undefined|nan|regex|regular expression|token|parser?|parsing|syntax|invalid|instance|keyword|validation|additional)\b/i;

/** @returns the words of a text that a nurse-researcher would stumble over; names of files and “towards null” are none */
export function unwantedWords(text: string): string[] {
  const plain = text.replace(/[\w./-]+\.extraction\.ya?ml/g, '').replace(/(?:towards|away from) null/g, '');
  return plain.match(new RegExp(UNWANTED, 'gi')) ?? [];
}
