/** Lists of references as papers print them and PubMed's summary shows them: one work after the other, as text. */
import { NUMBER, workAsPrinted, workInPlainText } from './plain-citation';
import { plainText } from './plain-text';
import { type Works, worksOf } from './works';

/**
 * The works of a text; of one reference, whichever lines it is broken into, that one. A text that is no list of references
 * has none, and nothing of it counts as unreadable.
 */
export function worksInText(text: string): Works {
  const items = itemsIn(text.replace(/\r\n?/g, '\n').trim());
  const read = items.map((item) => ({ work: workInPlainText(item), left: [], text: item }));
  const known = read.filter(({ work }) => work !== undefined).length;
  if (items.length > 1 && known * 2 > items.length)
    return worksOf(read.map(({ work, ...rest }) => ({ ...(work && { work }), ...rest })));
  const whole = workInPlainText(text);
  return worksOf(whole ? [{ work: whole, left: [], text }] : []);
}

/** By the numbers in front, else by blank lines, else line by line. */
function itemsIn(text: string): readonly string[] {
  const lines = text.split('\n');
  if (lines.filter((line) => NUMBER.test(line)).length > 1 && NUMBER.test(text))
    return itemsBegun(lines, (line) => NUMBER.test(line));
  const blocks = text.split(/\n\s*\n/);
  if (blocks.length > 1) return blocks.flatMap(itemsIn);
  return itemsBegun(lines, beginsWork);
}

function itemsBegun(lines: readonly string[], begins: (line: string) => boolean): readonly string[] {
  const items: string[] = [];
  for (const line of lines.filter((each) => each.trim() !== '')) {
    if (begins(line) || items.length === 0) items.push(line.trim());
    else items.push(`${items.pop()} ${line.trim()}`);
  }
  return items;
}

/** A line that is a reference of its own, or only a DOI or an address; what begins otherwise goes on with the line above. */
function beginsWork(line: string): boolean {
  return workAsPrinted(plainText(line)) !== undefined || /^\s*(?:doi:\s*)?10\.\d{4,}\/\S+\s*$/i.test(line);
}
