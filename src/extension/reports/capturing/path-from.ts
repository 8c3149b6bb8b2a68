import { type Uri, workspace } from 'vscode';

/** The path of a file from a folder, with `/` between folders; nothing for what lies outside of the workspace. */
export function pathFrom(folder: Uri, file: Uri): string | undefined {
  if (workspace.getWorkspaceFolder(file) === undefined || folder.scheme !== file.scheme) return undefined;
  if (folder.authority !== file.authority) return undefined;
  const [from, to] = [folder, file].map(({ path }) => path.split('/').filter((step) => step !== ''));
  const [there, here] = [from ?? [], to ?? []];
  let same = 0;
  while (same < there.length && same < here.length - 1 && there[same] === here[same]) same += 1;
  return [...there.slice(same).map(() => '..'), ...here.slice(same)].join('/');
}
