/**
 * `datapackage.json`: every file of the package, and of every table each column with its type, its meaning and what a
 * missing value looks like. Frictionless Data Package 1, https://specs.frictionlessdata.io.
 */
import type { Review } from '../../review/review';
import type { Licence } from './licences';
import { endingOf, mediaTypeOf } from './media-types';
import type { PackageFile } from './package-file';
import type { Stated } from './stated';
import { columnsOf } from './table-schema';

/** @param files those that the package has beside it, without the checksums @param description in a sentence */
export function dataPackageDescriptor(
  stated: Stated,
  description: string,
  files: readonly PackageFile[],
  review: Review,
): string {
  const { title, authors, version, licence } = stated;
  const descriptor = {
    profile: 'data-package',
    name: nameOf(stated.id),
    title: title ?? stated.id,
    description,
    ...(version !== undefined && { version }),
    ...(stated.doi !== undefined && { id: `https://doi.org/${stated.doi}` }),
    ...(authors.length > 0 && { contributors: authors.map((author) => ({ title: author, role: 'author' })) }),
    ...licencesOf(licence),
    resources: files.map((file) => resourceOf(file, review)),
  };
  return `${JSON.stringify(descriptor, null, 2)}\n`;
}

/** A name or an address is asked for: of a licence in other words the README tells. */
function licencesOf(licence: Licence | undefined): object {
  if (licence?.url === undefined) return {};
  const { id, title, url } = licence;
  return { licenses: [{ ...(id && { name: id }), path: url, ...(title && { title }) }] };
}

function resourceOf(file: PackageFile, review: Review): object {
  const { path, meaning } = file;
  const isTable = endingOf(path) === 'csv';
  return {
    profile: isTable ? 'tabular-data-resource' : 'data-resource',
    name: nameOf(path),
    path,
    description: meaning,
    format: endingOf(path).toLowerCase(),
    mediatype: mediaTypeOf(path),
    encoding: 'utf-8',
    ...(isTable && {
      dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
      schema: { fields: columnsOf(file, review), missingValues: [''] },
    }),
  };
}

/** In the letters that the standard takes. */
function nameOf(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9_-]+/g, '-');
}
