/** "New Review…": title, name, folder, people and tools; then the review file. */
import { l10n, Uri, window, workspace } from 'vscode';
import {
  idObjection,
  newReview,
  nextDecision,
  outcomesObjection,
  proposeIdFromWords,
  readOutcomes,
  readReviewers,
  reviewersObjection,
  toolsToChoose,
} from '../../core/index';
import { pathOf } from '../extraction-files';
import type { Host } from '../feature';
import type { ReviewStore } from '../review-store';
import { askMany, askOne, askText, confirm } from './ask';
import { createFiles, exists } from './create-files';
import { workspaceFolder } from './where';

const TITLE = l10n.t('New Review');
const FILE = 'review.extraction.yaml';

type Decided = Readonly<Record<string, string | readonly string[]>>;

/** Asks, step by step; writes only after the last one. */
export async function beginReview({ store }: Host): Promise<void> {
  const root = await workspaceFolder(TITLE);
  if (root === undefined) return;
  await store.ready;
  const title = await askText(
    {
      title: l10n.t('{0} (1 of 6): title', TITLE),
      prompt: l10n.t('The title of the review. You can change it at any time.'),
    },
    { objection: (text) => (text === '' ? l10n.t('Write a title, also a provisional one.') : undefined) },
  );
  if (title === undefined) return;
  const taken = store.reviews().flatMap(({ record }) => record?.id ?? []);
  const id = await askText(
    {
      title: l10n.t('{0} (2 of 6): short name', TITLE),
      prompt: l10n.t(
        'The preview, exports and a new folder are called by this short name (id). It is made of the title, and you can write another one.',
      ),
    },
    { value: proposeIdFromWords(title, taken), objection: (text) => idObjection(text, taken) },
  );
  if (id === undefined) return;
  const folder = await askFolder(root, id, store);
  if (folder === undefined) return;
  const people = await askText(
    {
      title: l10n.t('{0} (4 of 6): reviewers', TITLE),
      prompt: l10n.t('The initials of all who extract or assess, separated by commas; names may follow the initials'),
    },
    { placeHolder: l10n.t('LM Lee Example, CB'), objection: reviewersObjection },
  );
  if (people === undefined) return;
  const outcomes = await askText(
    {
      title: l10n.t('{0} (5 of 6): outcomes', TITLE),
      prompt: l10n.t(
        'What is measured in the studies, separated by commas. Everyone chooses from these names later. Enter without a text leaves it for later.',
      ),
    },
    { placeHolder: l10n.t('sleep quality, falls'), objection: outcomesObjection },
  );
  if (outcomes === undefined) return;
  const appraisal = await askTools();
  if (appraisal === undefined) return;
  const record = newReview({
    id,
    title,
    reviewers: readReviewers(people),
    outcomes: readOutcomes(outcomes),
    appraisal,
  });
  const path = workspace.asRelativePath(Uri.joinPath(folder, FILE), false);
  const tools = toolsToChoose().flatMap((tool) => (tool.id in appraisal ? [tool.name] : []));
  const detail = [title, people, outcomes, tools.join(', ')].filter((part) => part !== '').join(' · ');
  if (!(await confirm(TITLE, l10n.t('Create {0}', path), detail))) return;
  await createFiles(folder, () => [record]);
}

/** The folder that is open, or one in it with the name of the review. A folder holds one review. */
async function askFolder(root: Uri, id: string, store: ReviewStore): Promise<Uri | undefined> {
  const choices = [
    { label: l10n.t('In the folder that is open'), description: workspace.name ?? '', value: root },
    {
      label: l10n.t('In a new folder “{0}”', id),
      description: l10n.t('where one workspace holds several reviews'),
      value: Uri.joinPath(root, id),
    },
  ];
  const taken = store.reviews().flatMap(({ record, folder }) => (record ? [folder] : []));
  const free = [];
  for (const choice of choices) {
    const isTaken = taken.includes(pathOf(choice.value)) || (await exists(Uri.joinPath(choice.value, FILE)));
    if (!isTaken) free.push(choice);
  }
  if (free.length === 0) {
    await window.showWarningMessage(
      l10n.t('There is a review in this folder and in “{0}” already. Begin again with another short name.', id),
    );
    return undefined;
  }
  const prompt = l10n.t('Where? All extraction files in the folder and below belong to the review');
  return (await askOne({ title: l10n.t('{0} (3 of 6): folder', TITLE), prompt }, free))?.value;
}

/** The tools, and what has to be decided about each. @returns nothing where the person left */
async function askTools(): Promise<Readonly<Record<string, Decided>> | undefined> {
  const tools = toolsToChoose();
  const chosen = await askMany(
    {
      title: l10n.t('{0} (6 of 6): tools', TITLE),
      prompt: l10n.t('Which tools? Arrow keys move, the space bar ticks, Enter goes on'),
    },
    tools.map(({ id, name }) => ({ label: name, value: id })),
  );
  if (chosen === undefined) return undefined;
  const appraisal: Record<string, Decided> = {};
  for (const tool of chosen) {
    const name = tools.find(({ id }) => id === tool)?.name ?? tool;
    const decided = await askDecisions(tool, name);
    if (decided === undefined) return undefined;
    appraisal[tool] = decided;
  }
  return appraisal;
}

async function askDecisions(tool: string, name: string): Promise<Decided | undefined> {
  let decided: Decided = {};
  for (let next = nextDecision(tool, decided); next; next = nextDecision(tool, decided)) {
    const choices = next.choices.map(({ value, label, meaning }) => ({ label, detail: meaning, value }));
    const open = {
      label: l10n.t('Not decided yet'),
      detail: l10n.t('The line stays blank in the review file.'),
      value: '',
    };
    const answer = await askOne({ title: `${TITLE}: ${name}`, prompt: `${next.title}?` }, [...choices, open]);
    if (answer === undefined) return undefined;
    decided = { ...decided, [next.key]: answer.value === '' ? [] : answer.value };
  }
  return decided;
}
