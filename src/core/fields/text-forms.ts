/** Forms of texts that the schemas and the reading of values share, as regular expressions without flags. */

/** `2026-01-31`, `2026-01` or `2026`; which days there are is told by the check of dates. */
export const DATE_FORM = '[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)?';

/** The first and the last year that a date can have. */
export const YEARS = [1000, 9999] as const;

/** Lower-case letters and digits, with hyphens between them. */
export const ID_FORM = '[a-z0-9]+(?:-[a-z0-9]+)*';
