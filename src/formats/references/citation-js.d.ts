/** The little of Citation.js that is used; the packages bring no types of their own. */
declare module '@citation-js/core' {
  export const plugins: {
    readonly input: {
      /** Reads a text that is in this form into CSL-JSON; throws where it cannot be read. */
      chain(text: string, options: { forceType: string; generateGraph: false }): unknown;
    };
  };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
