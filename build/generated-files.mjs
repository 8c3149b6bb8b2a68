import esbuild from 'esbuild';

/**
 * The files that are generated from the core: path from the project's folder → text.
 * @returns {Promise<Map<string, string>>}
 */
export async function generatedFiles() {
  const { recordSchema, recordFields } = await importCore('src/core/schema/generate.ts');
  return new Map(
    Object.keys(recordFields).map((kind) => [
      `schemas/${kind}.schema.json`,
      `${JSON.stringify(recordSchema(kind), undefined, 2)}\n`,
    ]),
  );
}

/** The core is TypeScript: bundled in memory, then imported. @param {string} entry */
async function importCore(entry) {
  const { outputFiles } = await esbuild.build({ entryPoints: [entry], bundle: true, format: 'esm', write: false });
  const code = outputFiles.map(({ contents }) => Buffer.from(contents).toString('base64')).join('');
  return import(`data:text/javascript;base64,${code}`);
}
