import esbuild from 'esbuild';

/** The core is TypeScript: bundled in memory, then imported. @param {string} entry @param {esbuild.Plugin[]} plugins */
export async function importCore(entry, ...plugins) {
  const { outputFiles } = await esbuild.build({
    entryPoints: [entry],
    bundle: true,
    format: 'esm',
    write: false,
    plugins,
  });
  const code = outputFiles.map(({ contents }) => Buffer.from(contents).toString('base64')).join('');
  return import(`data:text/javascript;base64,${code}`);
}
