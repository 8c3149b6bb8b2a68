/** XML as a tree whose elements know where they stand. */
import { Parser } from 'htmlparser2';
import type { Found } from '../../../core/index';
import { textOfElements } from '../without-markup';

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  /** What stands in it, with the markup of its texts. */
  readonly markup: string;
  /** From the root: “COMPARISON 1 / DICH_OUTCOME CMP-001.01”. */
  readonly path: string;
}

interface Open {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  readonly path: string;
  readonly names: Map<string, number>;
  markup: string;
}

/** Elements inside of elements, at most: RevMan has some twelve. */
const DEEPEST = 60;

/** @returns nothing where it is no XML with one element around all, or one that is nested beyond anything that is written */
export function xmlTree(text: string): Element | undefined {
  const root: Open = { name: '', attributes: {}, children: [], path: '', names: new Map(), markup: '' };
  const open: Open[] = [root];
  let isWhole = true;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const above = open.at(-1) ?? root;
        if (open.length > DEEPEST) isWhole = false;
        const called = step(name, attributes, above.names);
        const path = above.path === '' ? called : `${above.path} / ${called}`;
        open.push({ name, attributes, children: [], path, names: new Map(), markup: '' });
      },
      ontext(part) {
        const above = open.at(-1);
        if (above) above.markup += part.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
      },
      onclosetag(name) {
        const done = open.length > 1 ? open.pop() : undefined;
        const above = open.at(-1);
        if (done === undefined || above === undefined || done.name !== name) {
          isWhole = false;
          return;
        }
        const { attributes, children, path, markup } = done;
        above.children.push({ name, attributes, children, path, markup });
        above.markup += `<${name.toLowerCase()}>${markup}</${name.toLowerCase()}>`;
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(text);
  const isOpen = open.length > 1;
  parser.end();
  return isWhole && !isOpen && root.children.length === 1 ? root.children[0] : undefined;
}

/** The name with what tells it from its neighbours. */
function step(
  name: string,
  { ID, NO, STUDY_ID, GROUP_ID }: Readonly<Record<string, string>>,
  names: Map<string, number>,
): string {
  const called = [name, STUDY_ID ?? ID ?? NO, GROUP_ID].filter((part) => part !== undefined).join(' ');
  const again = (names.get(called) ?? 0) + 1;
  names.set(called, again);
  return again === 1 ? called : `${called} (${again})`;
}

/** The elements at the end of a path of names, whatever stands between them on other levels. */
export function below(element: Element | undefined, ...names: readonly string[]): readonly Element[] {
  let here: readonly Element[] = element ? [element] : [];
  for (const name of names) here = here.flatMap(({ children }) => children.filter((child) => child.name === name));
  return here;
}

/** The text of an element; nothing where it is blank. */
export function textOf(element: Element | undefined, part: string): Found | undefined {
  const text = element === undefined ? '' : textOfElements(element.markup);
  return element === undefined || text === '' ? undefined : { value: text, at: [{ part, column: element.path }] };
}

/** An attribute; nothing where it is blank. */
export function attributeOf(element: Element, name: string, part: string): Found | undefined {
  const value = element.attributes[name]?.trim();
  return value ? { value, at: [{ part, column: `${element.path} @${name}` }] } : undefined;
}
