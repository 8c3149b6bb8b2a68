/** Files of reports among what is dropped or pasted, and what may become of them in a study. */
import { type DataTransfer, type TextDocument, Uri } from 'vscode';
import { type DroppedReport, droppedReport } from '../../../core/index';
import type { Host } from '../../feature';
import { isCurrent } from '../../reviews/extraction-files';
import { handOver } from '../../writing/write';
import { fromFolder } from './report-of-study';

/** What reports are saved as. */
const REPORTS = /\.(?:pdf|txt|md|html?|xhtml)$/i;

/** One way to use a file, and the edit that does it. */
export interface FileUse {
  readonly title: string;
  readonly additionalEdit: Awaited<ReturnType<typeof handOver>>;
}

/** The ways to use the one file that is given; none for several, for other files, and for one outside of the workspace. */
export async function droppedFiles(
  { store, guard }: Host,
  document: TextDocument,
  offset: number,
  data: DataTransfer,
): Promise<readonly FileUse[]> {
  const [report, ...others] = await reportsIn(data);
  const at = isCurrent(document) ? store.at(document) : undefined;
  if (report === undefined || others.length > 0 || at === undefined) return [];
  const path = fromFolder(report, at, store);
  const ways =
    path === undefined
      ? []
      : guard('drop', () => droppedReport(at.review, at.file, offset, path), [] as readonly DroppedReport[]);
  const text = document.getText();
  return Promise.all(
    ways.map(async ({ title, edits }) => ({
      title,
      additionalEdit: await handOver(() => ({ edits: [{ uri: document.uri, text, edits }] })),
    })),
  );
}

/** The addresses of reports in a list of addresses (RFC 2483), or of files from outside of the editor. */
async function reportsIn(data: DataTransfer): Promise<readonly Uri[]> {
  const listed = (await data.get('text/uri-list')?.asString()) ?? '';
  const addresses = listed.split(/\r?\n/).filter((line) => line !== '' && !line.startsWith('#'));
  const files = [...data].flatMap(([, item]) => item.asFile()?.uri ?? []);
  const all = new Map([...addresses.flatMap(asUri), ...files].map((uri) => [uri.toString(), uri]));
  return [...all.values()].filter(({ path }) => REPORTS.test(path));
}

function asUri(address: string): Uri[] {
  try {
    return [Uri.parse(address, true)];
  } catch {
    // It is no address.
    return [];
  }
}
