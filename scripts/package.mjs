// Makes the file that VS Code installs the extension from.
//   npm run package                structured-extraction-VERSION.vsix
//   npm run package -- FILE        another name

import { spawnSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { packagedFiles, packExtension } from '../build/vsix.mjs';
import { project } from './vscode/places.mjs';

const { status } = spawnSync(process.execPath, [join(project, 'esbuild.js'), '--production'], {
  cwd: project,
  stdio: 'inherit',
});
if (status !== 0) process.exit(1);

const { name, version } = JSON.parse(await readFile(join(project, 'package.json'), 'utf8'));
const file = process.argv[2] ? resolve(process.argv[2]) : join(project, `${name}-${version}.vsix`);
const bytes = await packExtension(project);
await writeFile(file, bytes);
const files = await packagedFiles(project);
console.log(`✓ ${relative('.', file)}: ${files.length} files, ${Math.round(bytes.length / 1000)} kB`);
