/** The kind of panel on which people settle. */
export const SETTLING_PANEL = 'extraction.settling';
