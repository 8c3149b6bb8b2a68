/** From an empty folder to a study: the commands that begin files, and parts of files. */
import { commands, type Disposable, Disposable as Disposables } from 'vscode';
import type { Host } from '../feature';
import { focusForQuestions } from '../interview/focus-for-questions';
import type { Earlier } from './ask';
import { previousStepCommand } from './previous-step';
import { walkthrough } from './walkthrough';

/** Each asks in quick picks and input boxes, and writes only what was confirmed. */
export function gettingStarted(host: Host): Disposable {
  return Disposables.from(
    walkthrough(host),
    previousStepCommand(),
    wizard('extraction.newReview', async (earlier) => (await import('./new-review')).beginReview(host, earlier)),
    wizard('extraction.newStudy', async (earlier) => (await import('./new-study')).beginStudy(host, earlier)),
    wizard('extraction.newIntervention', async (earlier) =>
      (await import('./new-intervention')).beginIntervention(host, earlier),
    ),
    wizard('extraction.newTool', async (earlier) => (await import('./new-tool')).beginTool(host, earlier)),
    asking('extraction.addSection', async () => (await import('./add-section')).addSectionCommand(host)),
    asking('extraction.addAssessment', async () => (await import('./add-assessment')).addAssessmentCommand(host)),
  );
}

/** What was typed when somebody left is offered the next time, as long as the window is open. */
function wizard(id: string, begin: (earlier: Earlier) => Promise<void>): Disposable {
  const earlier: Earlier = new Map();
  return asking(id, () => begin(earlier));
}

function asking(id: string, questions: () => Promise<void>): Disposable {
  return commands.registerCommand(id, async () => {
    await focusForQuestions();
    await questions();
  });
}
