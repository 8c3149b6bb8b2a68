// Citation.js can look references up on the network. We never do, so what asks the network stays out of the bundles: where
// it would be called, an error says so.

/** @type {import('esbuild').Plugin} */
export const withoutNetwork = {
  name: 'without-network',
  setup(build) {
    build.onLoad({ filter: /[\\/]@citation-js[\\/]core[\\/]lib(?:-mjs)?[\\/]util[\\/]fetchFile\.js$/ }, () => ({
      contents: `
        function refuse() { throw new Error('References are never looked up on the network.'); }
        export { refuse as fetchFile, refuse as fetchFileAsync, refuse as setUserAgent };
        export default refuse;
      `,
      loader: 'js',
    }));
  },
};
