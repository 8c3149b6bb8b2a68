/** The file of a study or an intervention that is named but does not exist yet. */

import { lineBreakOf } from '../../document/line-edges';
import type { RecordFile, RecordKind } from '../../document/record';
import { touches } from '../../document/walk';
import { recordTemplate } from '../../format/template';
import { say } from '../../language/say';
import { referencesIn, resolve } from '../../review/names';
import { fileAt, filesOfKind, folderOf, type Review } from '../../review/review';
import { FIRST_SECTIONS } from '../completing/complete-entries';
import type { NewFile, Refactoring } from './refactoring';

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** At a name of a study or an intervention that no file has. */
export function createRecord(review: Review, file: RecordFile, offset: number): readonly Refactoring[] {
  const reference = referencesIn(file).find(({ node }) => touches(node.span, offset));
  if (reference === undefined) return [];
  const { target, name } = reference;
  if ((target !== 'study' && target !== 'intervention') || !ID.test(name)) return [];
  if (resolve(review, file, target, name) !== undefined) return [];
  const creates = newRecord(review, file, target, name);
  if (fileAt(review, creates.path)) return [];
  return [{ title: say`Create a file for the ${target} “${name}”`, kind: 'create', edits: [], creates }];
}

/** Beside the other files of this kind; else in a folder of their own in the folder of the review. */
function newRecord(review: Review, file: RecordFile, kind: RecordKind, id: string): NewFile {
  const template = recordTemplate(
    kind,
    id,
    FIRST_SECTIONS[kind].filter((key) => key !== 'extractor'),
  );
  const text = template.replaceAll('\n', lineBreakOf(file.document.text));
  const name = `${id}.extraction.yaml`;
  const [sibling] = filesOfKind(review, kind);
  if (sibling) return { path: inFolder(folderOf(sibling.path), name), from: sibling.path, steps: [name], text };
  const folder = kind === 'study' ? 'studies' : 'interventions';
  const depth = folderOf(file.path).slice(review.folder.length).split('/').filter(Boolean).length;
  return {
    path: inFolder(inFolder(review.folder, folder), name),
    from: file.path,
    steps: [...Array.from({ length: depth }, () => '..'), folder, name],
    text,
  };
}

function inFolder(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}
