/** Made while bundling by `build/letters-plugin.mjs` from the fonts of pictures: from the first to the last character of each run. */
declare module 'extraction:letters' {
  type Ranges = readonly (readonly [first: number, last: number])[];
  const has: {
    /** Of Arimo. */
    readonly letters: Ranges;
    /** Of DejaVu Sans. */
    readonly signs: Ranges;
  };
  export default has;
}
