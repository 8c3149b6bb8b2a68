/** Word and Excel files are zip archives that say when they were made. Ours do not: the same review gives the same bytes. */
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

/** The earliest time that a zip archive can name; in local time, because that is what it writes. */
const LONG_AGO = new Date(1980, 0, 1);
const IN_WORDS = '1980-01-01T00:00:00Z';

/** The same archive, packed with one fixed time; what it says of itself carries that time, too. */
export function stableZip(bytes: Uint8Array): Uint8Array {
  const files: Zippable = {};
  for (const [path, content] of Object.entries(unzipSync(bytes))) {
    const stable = path === 'docProps/core.xml' ? strToU8(withoutTimes(strFromU8(content))) : content;
    files[path] = [stable, { mtime: LONG_AGO, level: 6 }];
  }
  return zipSync(files);
}

function withoutTimes(xml: string): string {
  return xml.replace(/\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z/g, IN_WORDS);
}
