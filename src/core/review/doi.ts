/** DOIs: their form, and the one spelling by which two mentions are recognised as the same. */

const DOI = /^10\.\d{4,9}(?:\.\d+)*\/\S*[^\s.,;]$/;

/** Whether a text is a DOI and nothing else. */
export function isDoi(text: string): boolean {
  return DOI.test(text);
}

/** The DOI that a text holds, without address, label and punctuation around it; `undefined` where there is none. */
export function canonicalDoi(text: string): string | undefined {
  const bare = text
    .trim()
    .replace(/^(?:https?:\/\/)?(?:dx\.|www\.)?doi\.org\//i, '')
    .replace(/^doi\s*:?\s*/i, '')
    .replace(/(?<![\s.,;])[\s.,;]+$/, '');
  return isDoi(bare) ? bare : undefined;
}
