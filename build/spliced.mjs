// Pages that people write, with a part that is generated between two marks.

/**
 * A page with a text at its place: behind the comment that begins with this name, up to the next comment “<!-- end -->”.
 * @param {string} page @param {string} name `the rooms` @param {string} text
 * @returns {string} throws where the page has no place for it
 */
export function spliced(page, name, text) {
  const begin = `<!-- ${name}: written by “npm run generate” -->\n`;
  const from = page.indexOf(begin) + begin.length;
  const to = page.indexOf('<!-- end -->', from);
  if (from < begin.length || to < 0) throw new Error(`A page needs “${begin.trim()}” and “<!-- end -->”.`);
  return `${page.slice(0, from)}\n${text}\n\n${page.slice(to)}`;
}
