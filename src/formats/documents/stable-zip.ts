/** Word and Excel files are zip archives that say when they were made. Ours do not: the same review gives the same bytes. */
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

/** The earliest time that a zip archive can name; in local time, because that is what it writes. */
const LONG_AGO = new Date(1980, 0, 1);
const IN_WORDS = '1980-01-01T00:00:00Z';

/** The same archive, packed with one fixed time; what it says of itself carries that time, too. */
export function stableZip(bytes: Uint8Array): Uint8Array {
  const files: Zippable = {};
  const unpacked = unzipSync(bytes);
  const named = stableLinks(unpacked[LINKS]);
  for (const [path, content] of Object.entries(unpacked)) {
    files[path] = [stableContent(path, content, named), { mtime: LONG_AGO, level: 6 }];
  }
  return zipSync(files);
}

function stableContent(path: string, content: Uint8Array, named: ReadonlyMap<string, string>): Uint8Array {
  if (path === 'docProps/core.xml') return strToU8(withoutTimes(strFromU8(content)));
  if (named.size === 0 || (path !== LINKS && path !== 'word/document.xml')) return content;
  return strToU8(strFromU8(content).replace(/rId[\w-]{21}/g, (id) => named.get(id) ?? id));
}

/** Where a Word document says what its links lead to. */
const LINKS = 'word/_rels/document.xml.rels';

/** Names of links that the library makes by chance, and what they are called instead, in their order. */
function stableLinks(relations: Uint8Array | undefined): ReadonlyMap<string, string> {
  if (relations === undefined) return new Map();
  const byChance = [...strFromU8(relations).matchAll(/Id="(rId[\w-]{21})"/g)].flatMap(([, id]) => id ?? []);
  return new Map(byChance.map((id, index) => [id, `rIdLink${index + 1}`]));
}

function withoutTimes(xml: string): string {
  return xml.replace(/\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z/g, IN_WORDS);
}
