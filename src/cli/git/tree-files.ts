/** The extraction files of a version, with what stands in them: of a commit, all from one process of git. */
import { posix } from 'node:path';
import { EXTRACTION_NAME, type RecordFile, recordFromBytes, unreadRecord } from '../../core/index';
import { readFiles } from '../reading/read-files';
import { NOTHING, type Repository, type Version, WORKING_TREE } from './repository';
import { partsOf, runGit } from './run-git';

/** Makes files of bytes; the same bytes at the same path are read once and give the same object. */
export class FileReader {
  readonly #known = new Map<string, { readonly bytes: Buffer; readonly file: RecordFile }>();

  /** Where only the line ends differ, git itself sees no change on a system with other ones. */
  readonly recordOf = (path: string, bytes: Buffer): RecordFile => {
    const known = this.#known.get(path);
    if (known && (known.bytes.equals(bytes) || withPlainEnds(known.bytes) === withPlainEnds(bytes))) return known.file;
    const file = recordFromBytes(path, bytes);
    this.#known.set(path, { bytes, file });
    return file;
  };
}

function withPlainEnds(bytes: Buffer): string {
  return bytes.toString('latin1').replaceAll('\r\n', '\n');
}

/**
 * The extraction files of a version, sorted by their paths (absolute, with `/`). Those of other repositories inside of it
 * (submodules), and what git is told to ignore, belong to none.
 */
export async function filesOfVersion(
  version: Version,
  repository: Repository,
  reader: FileReader,
): Promise<readonly RecordFile[]> {
  if (version === NOTHING) return [];
  return version === WORKING_TREE ? fromDisk(repository, reader) : fromCommit(version, repository, reader);
}

async function fromDisk({ top }: Repository, { recordOf }: FileReader): Promise<RecordFile[]> {
  const { out } = await runGit(top, ['ls-files', '--cached', '--others', '--exclude-standard', '--deduplicate', '-z']);
  const paths = [...new Set(partsOf(out))].filter(isWanted).map((path) => `${top}/${path}`);
  const files = await readFiles(paths.sort(), () => {}, recordOf);
  // What is known to git and not on the disk was taken out.
  return files.filter(({ unread }) => !(unread?.why === 'no access' && unread.said === 'It does not exist.'));
}

function isWanted(path: string): boolean {
  const folders = path.split('/').slice(0, -1);
  return EXTRACTION_NAME.test(path) && !folders.some((name) => name.startsWith('.') || name === 'node_modules');
}

/** A file in a commit. */
interface Blob {
  readonly path: string;
  readonly object: string;
}

async function fromCommit(commit: string, { top }: Repository, { recordOf }: FileReader): Promise<RecordFile[]> {
  const entries = await treeOf(commit, top);
  const blobs = [...entries].flatMap(([path, { mode, object }]): Blob[] =>
    mode.startsWith('100') ? [{ path, object }] : [],
  );
  const links = [...entries].filter(([path, { mode }]) => mode === LINK && isWanted(path));
  const wanted = [...blobs.filter(({ path }) => isWanted(path)), ...(await linkedBlobs(links, blobs, top))];
  const contents = await contentsOf(
    wanted.map(({ object }) => object),
    top,
  );
  return wanted
    .map(({ path, object }): RecordFile => {
      const bytes = contents.get(object);
      return bytes
        ? recordOf(`${top}/${path}`, bytes)
        : unreadRecord(`${top}/${path}`, { why: 'no access', said: MISSING });
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

const LINK = '120000';

interface Entry {
  readonly mode: string;
  readonly object: string;
}

/** What stands at each path of a commit. */
export async function treeOf(commit: string, top: string): Promise<ReadonlyMap<string, Entry>> {
  const { out } = await runGit(top, ['ls-tree', '-r', '-z', '--full-tree', commit]);
  return new Map(partsOf(out).map(asEntry));
}

/** `100644 blob 3b18e5…<tab>studies/alder-2019.extraction.yaml` */
function asEntry(line: string): [string, Entry] {
  const [head = '', path = ''] = line.split(/\t(.*)/s);
  const [mode = '', , object = ''] = head.split(' ');
  return [path, { mode, object }];
}

/** A link in a commit is a file that holds the path to another one. */
async function linkedBlobs(
  links: readonly (readonly [string, Entry])[],
  blobs: readonly Blob[],
  top: string,
): Promise<Blob[]> {
  const targets = await contentsOf(
    links.map(([, { object }]) => object),
    top,
  );
  return links.flatMap(([path, { object }]) => {
    const target = targets.get(object)?.toString('utf8');
    const there = target === undefined ? undefined : posix.join(posix.dirname(path), target);
    const blob = blobs.find((each) => each.path === there);
    return blob ? [{ path, object: blob.object }] : [];
  });
}

const MISSING = 'Git does not have this version of it here.';

/** What stands under these names in git; what it does not have is left out. */
export async function contentsOf(objects: readonly string[], top: string): Promise<ReadonlyMap<string, Buffer>> {
  const wanted = [...new Set(objects)];
  if (wanted.length === 0) return new Map();
  const { out } = await runGit(top, ['cat-file', '--batch'], `${wanted.join('\n')}\n`);
  const contents = new Map<string, Buffer>();
  for (let at = 0; at < out.length; ) {
    const end = out.indexOf(0x0a, at);
    if (end < 0) break;
    const [object = '', kind, size = '0'] = out.toString('utf8', at, end).split(' ');
    at = end + 1;
    if (kind !== 'blob') continue;
    contents.set(object, out.subarray(at, at + Number(size)));
    at += Number(size) + 1;
  }
  return contents;
}
