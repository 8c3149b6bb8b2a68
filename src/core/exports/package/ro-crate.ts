/** `ro-crate-metadata.json`: the package as a research object. RO-Crate 1.1, doi:10.5281/zenodo.4541002. */

import { mediaTypeOf } from './media-types';
import type { PackageFile } from './package-file';
import type { Stated } from './stated';

const CONTEXT = 'https://w3id.org/ro/crate/1.1/context';
const PROFILE = 'https://w3id.org/ro/crate/1.1';

/** @param files those that the package has beside it, without the checksums @param description in a sentence */
export function roCrate(
  { title, id, authors, licence, date, doi, version }: Stated,
  description: string,
  files: readonly PackageFile[],
): string {
  const people = authors.map((name, index) => ({ '@id': `#author-${index + 1}`, '@type': 'Person', name }));
  const licenceId = licence && (licence.url ?? '#licence');
  const graph = [
    {
      '@id': 'ro-crate-metadata.json',
      '@type': 'CreativeWork',
      conformsTo: { '@id': PROFILE },
      about: { '@id': './' },
    },
    {
      '@id': './',
      '@type': 'Dataset',
      name: title ?? id,
      description,
      ...(date !== undefined && { datePublished: date }),
      ...(licenceId !== undefined && { license: { '@id': licenceId } }),
      ...(doi !== undefined && { identifier: `https://doi.org/${doi}` }),
      ...(version !== undefined && { version }),
      ...(people.length > 0 && { author: people.map((person) => ({ '@id': person['@id'] })) }),
      hasPart: files.map(({ path }) => ({ '@id': path })),
    },
    ...people,
    ...(licenceId === undefined
      ? []
      : [{ '@id': licenceId, '@type': 'CreativeWork', name: licence?.title ?? licence?.stated ?? licenceId }]),
    ...files.map(({ path, meaning }) => ({
      '@id': path,
      '@type': 'File',
      name: path,
      description: meaning,
      encodingFormat: mediaTypeOf(path),
    })),
  ];
  return `${JSON.stringify({ '@context': CONTEXT, '@graph': graph }, null, 2)}\n`;
}
