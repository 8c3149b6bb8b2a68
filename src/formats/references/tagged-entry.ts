/** Entries of forms in which every value stands behind a tag: RIS, PubMed's, EndNote's and Web of Science's. */
import { doiOfAddress } from './doi-in-text';
import { plainText } from './plain-text';

/** One tag with its value, in the order of the file. */
export interface Field {
  readonly tag: string;
  readonly value: string;
}

/** An entry that remembers what was taken of it, so that nothing of it is lost unseen. */
export interface TaggedEntry {
  /** Every value under these tags that is not blank, as plain text. */
  readonly all: (...tags: readonly string[]) => readonly string[];
  /** The first value that is not blank, under the first of these tags that has one; others that say the same go with it. */
  readonly first: (...tags: readonly string[]) => string | undefined;
  /** The first of which something can be read, in the order of the tags. @param read nothing where it is not in the value */
  readonly find: (tags: readonly string[], read: (value: string) => string | undefined) => string | undefined;
  /** What was not taken, with what it says. */
  readonly left: () => readonly Field[];
}

export function taggedEntry(written: readonly Field[]): TaggedEntry {
  const fields = written
    .map(({ tag, value }) => ({ tag, value: plainText(value) }))
    .filter(({ value }) => value !== '');
  const taken = new Set<Field>();
  const under = (tags: readonly string[]) => tags.flatMap((tag) => fields.filter((field) => field.tag === tag));
  const find: TaggedEntry['find'] = (tags, read) => {
    const found = under(tags).flatMap((field) => {
      const said = read(field.value);
      return said === undefined ? [] : [{ field, said }];
    });
    const said = found[0]?.said;
    for (const each of found) if (each.said === said) taken.add(each.field);
    return said;
  };
  return {
    all: (...tags) => under(tags).map((field) => taken.add(field) && field.value),
    first: (...tags) => find(tags, (value) => value),
    find,
    left: () => fields.filter((field) => !taken.has(field)),
  };
}

/** The first DOI under these tags. */
export function doiUnder({ find }: TaggedEntry, ...tags: readonly string[]): string | undefined {
  return find(tags, doiOfAddress);
}

/** The first year in dates such as "2018/05//", "2018" or "May 2018"; "MAY" says none. */
export function yearUnder({ find }: TaggedEntry, ...tags: readonly string[]): string | undefined {
  return find(tags, (date) => /\b(?:1[5-9]|20)\d\d(?!\d)/.exec(date)?.[0]);
}
