/** From an empty folder to a study: the commands that begin files, and parts of files. */
import { commands, type Disposable, Disposable as Disposables } from 'vscode';
import type { Host } from '../feature';
import { focusForQuestions } from '../focus-for-questions';
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
    asking('extraction.newReview', () => beginReview(host)),
    asking('extraction.newStudy', () => beginStudy(host)),
    asking('extraction.newIntervention', () => beginIntervention(host)),
    asking('extraction.addSection', () => addSectionCommand(host)),
    asking('extraction.addAssessment', () => addAssessmentCommand(host)),
  );
}

function asking(id: string, questions: () => Promise<void>): Disposable {
  return commands.registerCommand(id, async () => {
    await focusForQuestions();
    await questions();
  });
}
