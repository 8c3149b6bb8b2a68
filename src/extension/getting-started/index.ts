/** From an empty folder to a study: the commands that begin files, and parts of files. */
import { commands, type Disposable, Disposable as Disposables } from 'vscode';
import type { Host } from '../feature';
import { addAssessmentCommand } from './add-assessment';
import { addSectionCommand } from './add-section';
import { beginIntervention } from './new-intervention';
import { beginReview } from './new-review';
import { beginStudy } from './new-study';
import { walkthrough } from './walkthrough';

/** Each asks in quick picks and input boxes, and writes only what was confirmed. */
export function gettingStarted(host: Host): Disposable {
  return Disposables.from(
    walkthrough(host),
    commands.registerCommand('extraction.newReview', () => beginReview(host)),
    commands.registerCommand('extraction.newStudy', () => beginStudy(host)),
    commands.registerCommand('extraction.newIntervention', () => beginIntervention(host)),
    commands.registerCommand('extraction.addSection', () => addSectionCommand(host)),
    commands.registerCommand('extraction.addAssessment', () => addAssessmentCommand(host)),
  );
}
