/** Words that only programmers use; no message may contain them. */
const UNWANTED =
  /\b(?:pattern|enum|property|properties|scalar|node|mapping|schema|yaml|json|string|boolean|integer|array|object|null|undefined|nan|regex|regular expression|token|parser?|parsing|syntax|invalid|instance|keyword|validation|additional)\b/i;

/** The words with which a review describes its own fields: named in quotation marks, they are what stands in the file. */
const OWN_FIELD_WORDS = /“(?:pattern|enum|properties|string|integer|boolean|array|object|null|additionalProperties)”/g;

/**
 * @returns the words of a text that a nurse-researcher would stumble over; names of files, “towards null”, what DOI stands
 * for, and words of the review's own fields in quotation marks are none
 */
export function unwantedWords(text: string): string[] {
  const plain = text
    .replace(/[\w./-]+\.extraction\.ya?ml/g, '')
    .replace(/(?:towards|away from) null/g, '')
    .replace('digital object identifier', '')
    .replace(OWN_FIELD_WORDS, '');
  return plain.match(new RegExp(UNWANTED, 'gi')) ?? [];
}
