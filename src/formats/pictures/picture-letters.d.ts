/** Made while bundling by `build/letters-plugin.mjs` from the fonts of pictures: from the first to the last character of each run. */
declare module 'extraction:letters' {
  const ranges: readonly (readonly [first: number, last: number])[];
  export default ranges;
}
