/** `CITATION.cff`: how the data are to be cited. Citation File Format 1.2.0, doi:10.5281/zenodo.5171937. */
import { personOf, type Stated } from './stated';

/** @returns nothing where the review states no title or no authors, which the format asks for */
export function citationFile({ title, authors, licence, date, doi, version }: Stated): string | undefined {
  if (title === undefined || authors.length === 0) return undefined;
  const lines = [
    ['cff-version', '1.2.0'],
    ['message', 'If you use these data, please cite them as below.'],
    ['type', 'dataset'],
    ['title', title],
    ['version', version],
    ['doi', doi !== undefined && /^10\.\d{4,9}(?:\.\d+)?\/[\w:/;\-.()[\]\\]+$/.test(doi) ? doi : undefined],
    ['date-released', date],
    ['license', licence?.id],
    ['license-url', licence?.id === undefined && isAddress(licence?.url) ? licence?.url : undefined],
  ].flatMap(([key, value]) => (value === undefined ? [] : [`${key}: ${JSON.stringify(value)}`]));
  const people = [...new Set(authors)].flatMap(authorLines);
  return [...lines, 'authors:', ...people, ''].join('\n');
}

/** As the format wants addresses; the RO-Crate beside it has the others. */
function isAddress(url: string | undefined): boolean {
  return url !== undefined && /^https?:\/\/[!-~]+$/.test(url);
}

function authorLines(author: string): readonly string[] {
  const person = personOf(author);
  return person === undefined
    ? [`  - name: ${JSON.stringify(author)}`]
    : [`  - family-names: ${JSON.stringify(person.family)}`, `    given-names: ${JSON.stringify(person.given)}`];
}
