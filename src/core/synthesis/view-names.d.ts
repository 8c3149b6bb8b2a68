/** Made while bundling by `build/view-names-plugin.mjs` from the list of views. */
declare module 'extraction:view-names' {
  /** The tables and figures that every review has: id → title. */
  const names: Readonly<Record<string, string>>;
  export default names;
}
