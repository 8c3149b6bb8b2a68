/** The pages of the documentation that are made from instruments, frameworks and fields. */

import { frameworks } from '../knowledge/frameworks/list';
import { instruments } from '../knowledge/list';
import { packs } from '../knowledge/packs/list';
import { fieldsPage } from './fields-page';
import { frameworkPage } from './framework-page';
import { instrumentPage } from './instrument-page';
import { instrumentsIndex } from './instruments-index';
import { packPage } from './pack-page';

/** @returns path from the project’s folder → text */
export function documentationPages(): Map<string, string> {
  return new Map([
    ['docs/file-format.md', fieldsPage()],
    ['docs/instruments/README.md', instrumentsIndex()],
    ...instruments.map((each) => [`docs/instruments/${each.id}.md`, instrumentPage(each)] as const),
    ...packs.map((each) => [`docs/packs/${each.id}.md`, packPage(each)] as const),
    ...frameworks.map((each) => [`docs/instruments/${each.id}.md`, frameworkPage(each)] as const),
  ]);
}
