/**
 * The texts that a manuscript takes in: `{{< include part.qmd >}}` of Quarto
 * (https://quarto.org/docs/authoring/includes.html) and child documents of knitr.
 */
import { stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { slashes } from '../reading/find-files';
import { readManuscript } from '../reading/find-manuscripts';
import { fromHere } from '../reading/load-reviews';

export interface IncludedText {
  /** From the current folder on. */
  readonly name: string;
  readonly text: string;
}

/** More than any paper has: texts that take one another in end here. */
const MOST = 200;

/**
 * @param path of the manuscript, absolute, with `/`
 * @returns each once, in the order of the text, with those that they take in; files that are not there are passed over, because
 *   Quarto itself ends at them
 */
export async function includedTexts(path: string, text: string, cwd: string): Promise<readonly IncludedText[]> {
  const found = new Map<string, IncludedText>();
  const project = await projectAround(dirname(path));
  const waiting = placesIn(path, text, project);
  for (let place = waiting.shift(); place !== undefined && found.size < MOST; place = waiting.shift()) {
    if (place === path || found.has(place)) continue;
    const name = fromHere(place, cwd);
    const read = await readManuscript(place, name).catch(() => undefined);
    if (read === undefined) continue;
    found.set(place, { name, text: read });
    waiting.push(...placesIn(place, read, project));
  }
  return [...found.values()];
}

/** The folder of the Quarto project, from which names that begin with `/` are meant; the folder itself where there is none. */
async function projectAround(folder: string): Promise<string> {
  for (let each = folder; ; each = dirname(each)) {
    const isProject = await Promise.any(['_quarto.yml', '_quarto.yaml'].map((name) => stat(join(each, name)))).then(
      () => true,
      () => false,
    );
    if (isProject) return each;
    if (dirname(each) === each) return folder;
  }
}

function placesIn(path: string, text: string, project: string): string[] {
  return namesIn(text).map((name) => slashes(join(name.startsWith('/') ? project : dirname(path), name)));
}

/** A line of its own, as Quarto wants it; `child` of a chunk, before or inside of it. Three braces only speak of a short code. */
function namesIn(text: string): string[] {
  const included = /^[ \t]*\{\{<[ \t]+include[ \t]+(\S+|"[^"\n]+"|'[^'\n]+')[ \t]+>\}\}[ \t]*$/gm;
  const child = /^(?:```+\{[^}\n]*\bchild[ \t]*=|#\|[ \t]*child:)[ \t]*(?:c\()?[ \t]*([^}\n]+)/gm;
  const names = [...text.matchAll(included)].map(([, name = '']) => unquoted(name));
  const children = [...text.matchAll(child)].flatMap(([, list = '']) => namesOfChildren(list));
  return [...names, ...children];
}

/** `'a.Rmd', 'b.Rmd'` in R; one name without quotation marks in the options of a chunk. */
function namesOfChildren(list: string): string[] {
  const quoted = [...list.matchAll(/(["'])(.+?)\1/g)].map(([, , name = '']) => name);
  return quoted.length > 0 ? quoted : [list.trim()];
}

function unquoted(name: string): string {
  return name.replace(/^(["'])(.*)\1$/, '$2');
}
