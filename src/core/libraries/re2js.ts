/** Patterns in linear time; only where a review describes the form of a field of its own. */
export { RE2JS } from 're2js';
