/** How the file of a report is called on the disk, where capital letters may be written otherwise. */

/** Answers the names of what lies in a folder, told by its way from the folder of the review; none where it is not there. */
export type NamesIn = (way: readonly string[]) => Promise<readonly string[]>;

/**
 * The path with its capital letters as files and folders have them, the same on computers that tell them apart and on those
 * that do not.
 * @param path from the folder of the review, `/` between folders
 * @returns nothing where there is no such file, or several could be meant
 */
export async function calledPath(path: string, namesIn: NamesIn): Promise<string | undefined> {
  const way: string[] = [];
  for (const name of path.split('/')) {
    const there = name === '..' ? [name] : await namesIn(way);
    const alike = there.filter((each) => each.toLowerCase() === name.toLowerCase());
    const [only, ...others] = there.includes(name) ? [name] : alike;
    if (only === undefined || others.length > 0) return undefined;
    way.push(only);
  }
  return way.join('/');
}
