/** A first look for the marker lines of a merge, which costs next to nothing. */

/** Whether a text has the first marker line of a conflict. */
export function hasMarkers(text: string): boolean {
  return text.startsWith('<<<<<<< ') || text.includes('\n<<<<<<< ');
}

/** Whether a merge by meaning has marked a text: it says behind the first label what a conflict is about. */
export function isMergedByMeaning(text: string): boolean {
  return /^<{7} .* · /m.test(text);
}
