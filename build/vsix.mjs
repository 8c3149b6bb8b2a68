// The file that VS Code installs an extension from: a ZIP archive with two lists of what is in it.
// Layout: https://code.visualstudio.com/api/working-with-extensions/publishing-extension

import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { glob } from 'tinyglobby';
import { homeOf, publishedManifest, publishedReadme } from './published.mjs';

/**
 * What the manifest says, as far as the archive repeats it.
 * @typedef {object} Manifest
 * @property {string} name
 * @property {string} version
 * @property {string} publisher
 * @property {string} displayName
 * @property {string} description
 * @property {string} icon
 * @property {string[]} keywords
 * @property {string[]} categories
 * @property {{ vscode: string }} engines
 * @property {{ languages: { id: string, extensions: string[] }[] }} contributes
 * @property {{ url?: string }} [repository] see `published.mjs`, as the next three
 * @property {{ url?: string }} [bugs]
 * @property {string} [homepage]
 * @property {string} [qna]
 */

/** The same for every archive, so that the same files always give the same bytes. The zone of the machine does not show. */
const date = new Date(2000, 0, 1);

/** What Open Packaging wants to know of a file, by its ending. */
const contentTypes = {
  '.bcmap': 'application/octet-stream',
  '.css': 'text/css',
  '.js': 'application/javascript',
  '.json': 'application/json',
  '.md': 'text/markdown',
  '.pfb': 'application/x-font-type1',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain',
  '.vsixmanifest': 'text/xml',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
};

/**
 * Packs the extension.
 * @param {string} folder of the project; its .vscodeignore says what belongs into the package
 * @returns {Promise<Uint8Array>} the bytes of the .vsix file
 */
export async function packExtension(folder) {
  /** @type {Manifest} */
  const manifest = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  /** @type {import('fflate').Zippable} */
  const files = {
    'extension.vsixmanifest': strToU8(listOfAssets(manifest)),
    '[Content_Types].xml': strToU8(listOfTypes()),
  };
  for (const path of await packagedFiles(folder))
    files[`extension/${nameInside(path)}`] = await readFile(join(folder, path));
  files['extension/package.json'] = strToU8(`${JSON.stringify(publishedManifest(manifest), null, 2)}\n`);
  const readme = await readFile(join(folder, 'README.md'), 'utf8');
  files['extension/README.md'] = strToU8(publishedReadme(readme, homeOf(manifest)));
  return zipSync(files, { level: 9, mtime: date });
}

/**
 * @param {string} folder
 * @returns {Promise<string[]>} the files that belong into the package, as .vscodeignore allows them, in alphabetical order
 */
export async function packagedFiles(folder) {
  const lines = (await readFile(join(folder, '.vscodeignore'), 'utf8')).split(/\r?\n/);
  const allowed = lines.flatMap((line) => (line.startsWith('!') ? [line.slice(1)] : []));
  const files = await glob(allowed, { cwd: folder, expandDirectories: false });
  const unknown = files.filter((path) => !(extname(nameInside(path)) in contentTypes));
  if (unknown.length > 0) throw new Error(`The package has no content type for ${unknown.join(', ')}.`);
  return files.sort();
}

/** A licence without an ending has no content type, so that the Marketplace would not show it. @param {string} path */
function nameInside(path) {
  return /(?:^|\/)LICENSE(?:_\w+)?$/.test(path) ? `${path}.txt` : path;
}

function listOfTypes() {
  const types = Object.entries(contentTypes).map(
    ([ending, type]) => `<Default Extension="${ending}" ContentType="${type}"/>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${types.join('')}</Types>
`;
}

/**
 * What the page of the marketplace links to; nothing as long as no repository is named.
 * @param {Manifest} manifest
 * @returns {[id: string, value: string][]}
 */
function linksOf(manifest) {
  const home = homeOf(manifest);
  if (home === undefined) return [];
  return [
    ['Microsoft.VisualStudio.Services.Links.Source', home.repository],
    ['Microsoft.VisualStudio.Services.Links.Support', home.bugs],
    ['Microsoft.VisualStudio.Services.Links.Learn', home.homepage],
    ['Microsoft.VisualStudio.Services.CustomerQnALink', home.qna],
  ];
}

/** @param {Manifest} manifest */
function listOfAssets(manifest) {
  const { name, version, publisher, displayName, description, icon, keywords, categories, engines, contributes } =
    manifest;
  const endings = contributes.languages.flatMap(({ extensions }) =>
    extensions.map((each) => `__ext${each.replace('.', '_')}`),
  );
  const tags = [...keywords, ...endings, '__web_extension'];
  const properties = [
    ['Microsoft.VisualStudio.Code.Engine', engines.vscode],
    ['Microsoft.VisualStudio.Code.ExtensionDependencies', ''],
    ['Microsoft.VisualStudio.Code.ExtensionPack', ''],
    ['Microsoft.VisualStudio.Code.ExtensionKind', 'workspace,web'],
    ['Microsoft.VisualStudio.Code.LocalizedLanguages', ''],
    ['Microsoft.VisualStudio.Code.EnabledApiProposals', ''],
    ['Microsoft.VisualStudio.Code.ExecutesCode', 'true'],
    ['Microsoft.VisualStudio.Services.GitHubFlavoredMarkdown', 'true'],
    ['Microsoft.VisualStudio.Services.Content.Pricing', 'Free'],
    ...linksOf(manifest),
  ];
  const assets = [
    ['Microsoft.VisualStudio.Code.Manifest', 'package.json'],
    ['Microsoft.VisualStudio.Services.Content.Details', 'README.md'],
    ['Microsoft.VisualStudio.Services.Content.Changelog', 'CHANGELOG.md'],
    ['Microsoft.VisualStudio.Services.Content.License', nameInside('LICENSE')],
    ['Microsoft.VisualStudio.Services.Icons.Default', icon],
  ];
  return `<?xml version="1.0" encoding="utf-8"?>
<PackageManifest Version="2.0.0" xmlns="http://schemas.microsoft.com/developer/vsx-schema/2011" xmlns:d="http://schemas.microsoft.com/developer/vsx-schema-design/2011">
  <Metadata>
    <Identity Language="en-US" Id="${escaped(name)}" Version="${escaped(version)}" Publisher="${escaped(publisher)}"/>
    <DisplayName>${escaped(displayName)}</DisplayName>
    <Description xml:space="preserve">${escaped(description)}</Description>
    <Tags>${escaped(tags.join(','))}</Tags>
    <Categories>${escaped(categories.join(','))}</Categories>
    <GalleryFlags>Public</GalleryFlags>
    <Properties>
${properties.map(([id = '', value = '']) => `      <Property Id="${id}" Value="${escaped(value)}"/>`).join('\n')}
    </Properties>
    <License>extension/${nameInside('LICENSE')}</License>
    <Icon>extension/${escaped(icon)}</Icon>
  </Metadata>
  <Installation>
    <InstallationTarget Id="Microsoft.VisualStudio.Code"/>
  </Installation>
  <Dependencies/>
  <Assets>
${assets.map(([type, path = '']) => `    <Asset Type="${type}" Path="extension/${escaped(path)}" Addressable="true"/>`).join('\n')}
  </Assets>
</PackageManifest>
`;
}

/** @param {string} text */
function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
