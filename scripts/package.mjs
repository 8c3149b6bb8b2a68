// Makes the file that VS Code installs the extension from.
//   npm run package                structured-extraction-VERSION.vsix
//   npm run package -- FILE        another name
//   npm run package -- --built     of what lies in dist/, which was built with --production

import { spawnSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { homeOf } from '../build/published.mjs';
import { packagedFiles, packExtension } from '../build/vsix.mjs';
import { project } from './vscode/places.mjs';

const {
  values: { built },
  positionals: [asked],
} = parseArgs({ options: { built: { type: 'boolean', default: false } }, allowPositionals: true });

if (!built) {
  const { status } = spawnSync(process.execPath, [join(project, 'esbuild.js'), '--production'], {
    cwd: project,
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(1);
}

const manifest = JSON.parse(await readFile(join(project, 'package.json'), 'utf8'));
const { name, version } = manifest;
const file = asked ? resolve(asked) : join(project, `${name}-${version}.vsix`);
const bytes = await packExtension(project);
await writeFile(file, bytes);
const files = await packagedFiles(project);
console.log(`✓ ${relative('.', file)}: ${files.length} files, ${Math.round(bytes.length / 1000)} kB`);
if (homeOf(manifest) === undefined)
  console.log(
    'For the marketplace, write the address of the project into “repository” of package.json: pictures and links of the README lead there.',
  );
