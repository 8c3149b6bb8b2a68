/** What the generator of `schemas/` and of the reference pages in `docs/` needs of the core. */

export { recordFields } from '../format/records';
export { documentationPages } from './documentation-pages';
export { mappingFileSchema, recordSchema } from './json-schema';
