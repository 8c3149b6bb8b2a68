/** The text of the page in runs that a reader reads without a break: a label of a picture is one, on however many lines it stands. */
import { isNextLine, type LinePlace } from './label-lines';

/** Text nodes that belong together, with a space between the lines of a label. */
export interface TextRun {
  readonly text: string;
  readonly parts: readonly { readonly node: Text; readonly start: number }[];
}

/** What figures draw in where nothing else is said, in px. */
const USUAL_SIZE = 13;

/** @param isShown whether the text of an element can be seen */
export function* textRuns(root: Element, isShown: (element: Element) => boolean): Generator<TextRun> {
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let run: TextRun | undefined;
  for (let node = texts.nextNode() as Text | null; node !== null; node = texts.nextNode() as Text | null) {
    const element = node.parentElement;
    if (element === null || !isShown(element)) continue;
    const last = run?.parts.at(-1)?.node.parentElement;
    if (run && last && isSameLabel(last, element)) {
      run = {
        text: `${run.text} ${node.data}`,
        parts: [...run.parts, { node, start: run.text.length + 1 }],
      };
      continue;
    }
    if (run) yield run;
    run = { text: node.data, parts: [{ node, start: 0 }] };
  }
  if (run) yield run;
}

/** The stretch of a run between two offsets, on the page. */
export function rangeIn({ parts }: TextRun, start: number, end: number): Range {
  const range = document.createRange();
  const partAt = (offset: number) => parts.filter((part) => part.start <= offset).at(-1) ?? parts[0];
  const [first, last] = [partAt(start), partAt(end - 1)];
  if (first) range.setStart(first.node, Math.min(start - first.start, first.node.length));
  if (last) range.setEnd(last.node, Math.min(end - last.start, last.node.length));
  return range;
}

function isSameLabel(first: Element, second: Element): boolean {
  if (first.nextElementSibling !== second || first.tagName !== 'text' || second.tagName !== 'text') return false;
  return isNextLine(placeOf(first), placeOf(second));
}

function placeOf(line: Element): LinePlace {
  return {
    x: line.getAttribute('x'),
    y: Number(line.getAttribute('y')),
    look: ['text-anchor', 'font-size', 'font-weight', 'fill-opacity'].map((name) => line.getAttribute(name)).join(),
    fontSize: Number(line.getAttribute('font-size') ?? USUAL_SIZE),
  };
}
