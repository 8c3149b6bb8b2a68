/** What the generator of `schemas/` needs of the core. */
export { recordSchema } from './json-schema';
export { recordFields } from './records';
