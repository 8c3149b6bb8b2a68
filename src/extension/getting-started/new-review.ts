/** "New Review…": title, name, folder, people and tools; then the review file. */
import { l10n, Uri, window, workspace } from 'vscode';
import {
  idObjection,
  newReview,
  nextDecision,
  outcomesObjection,
  packsToChoose,
  proposedInitials,
  proposeIdFromWords,
  readReviewers,
  readTypedList,
  reviewersObjection,
  toolsToChoose,
} from '../../core/index';
import type { Host } from '../feature';
import { pathOf } from '../reviews/extraction-files';
import type { ReviewStore } from '../reviews/review-store';
import { type Ask, type Earlier, WentBack } from './ask';
import { createFiles, exists } from './create-files';
import { workspaceFolder } from './where';
import { runWizard } from './wizard';

const TITLE = l10n.t('New Review');
const FILE = 'review.extraction.yaml';

type Decided = Readonly<Record<string, string | readonly string[]>>;

/** Asks, step by step; writes only after the last one. */
export function beginReview({ store }: Host, earlier: Earlier): Promise<void> {
  return runWizard(earlier, async (ask) => {
    const root = await workspaceFolder(ask, TITLE);
    await store.ready;
    const { id, title } = await askNames(ask, store);
    const folder = await askFolder(ask, root, id, store);
    const people = await askPeople(ask);
    const outcomes = await ask.text(
      {
        title: l10n.t('{0} (5 of 7): outcomes', TITLE),
        prompt: l10n.t(
          'What is measured in the studies, separated by commas. Everyone chooses from these names later. Enter without a text leaves it for later.',
        ),
      },
      { placeHolder: l10n.t('sleep quality, falls'), objection: outcomesObjection },
    );
    const packs = await askPacks(ask);
    const appraisal = await askTools(ask);
    const record = newReview({
      id,
      title,
      reviewers: readReviewers(people),
      outcomes: readTypedList(outcomes),
      packs,
      appraisal,
    });
    const path = workspace.asRelativePath(Uri.joinPath(folder, FILE), false);
    const tools = toolsToChoose().flatMap((tool) => (tool.id in appraisal ? [tool.name] : []));
    const named = packsToChoose().flatMap(({ id: pack, name }) => (packs.includes(pack) ? [name] : []));
    const detail = [title, people, outcomes, named.join(', '), tools.join(', ')]
      .filter((part) => part !== '')
      .join(' · ');
    await ask.confirm(TITLE, l10n.t('Create {0}', path), detail);
    return createFiles(folder, () => [record]);
  });
}

async function askNames(ask: Ask, store: ReviewStore): Promise<{ readonly id: string; readonly title: string }> {
  const title = await ask.text(
    {
      title: l10n.t('{0} (1 of 7): title', TITLE),
      prompt: l10n.t('The title of the review. You can change it at any time.'),
    },
    { objection: (text) => (text === '' ? l10n.t('Write a title, also a provisional one.') : undefined) },
  );
  const taken = store.reviews().flatMap(({ record }) => record?.id ?? []);
  const id = await ask.text(
    {
      title: l10n.t('{0} (2 of 7): short name', TITLE),
      prompt: l10n.t(
        'The preview, exports and a new folder are called by this short name (id). It is made of the title, and you can write another one.',
      ),
    },
    { value: proposeIdFromWords(title, taken), objection: (text) => idObjection(text, taken) },
  );
  return { id, title };
}

/** Whoever is typed by name is asked for initials: those go into files. */
async function askPeople(ask: Ask): Promise<string> {
  const title = l10n.t('{0} (4 of 7): reviewers', TITLE);
  const people = await ask.text(
    {
      title,
      prompt: l10n.t('All who extract or assess, separated by commas: initials, and names behind them, or names alone'),
    },
    {
      placeHolder: l10n.t('LM Lee Example, CB'),
      objection: (text) => (proposedInitials(text) === undefined ? reviewersObjection(text) : undefined),
    },
  );
  const proposed = proposedInitials(people);
  if (proposed === undefined) return people;
  return ask.text(
    {
      title,
      prompt: l10n.t(
        'Initials stand in front of the names now: they go into files and their names, for example into “doe-2020.LM.extraction.yaml”. Change those that people do not use.',
      ),
    },
    { value: proposed, objection: reviewersObjection },
  );
}

/** The folder that is open, or one in it with the name of the review. A folder holds one review. */
async function askFolder(ask: Ask, root: Uri, id: string, store: ReviewStore): Promise<Uri> {
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
    void window.showWarningMessage(
      l10n.t('There is a review in this folder and in “{0}” already. Give the new one another short name.', id),
    );
    // Another one can be written where it was asked for.
    throw new WentBack();
  }
  const prompt = l10n.t('Where? All extraction files in the folder and below belong to the review');
  return ask.one({ title: l10n.t('{0} (3 of 7): folder', TITLE), prompt }, free);
}

/** Words of one field of research; most reviews need none. */
function askPacks(ask: Ask): Promise<readonly string[]> {
  return ask.many(
    {
      title: l10n.t('{0} (6 of 7): packs', TITLE),
      prompt: l10n.t(
        'Which packs? Each brings measures, models and words of one field; most reviews need none. The space bar ticks, Enter goes on',
      ),
    },
    packsToChoose().map(({ id, name, meaning }) => ({ label: name, description: id, detail: meaning, value: id })),
  );
}

/** The tools, and what has to be decided about each. */
async function askTools(ask: Ask): Promise<Readonly<Record<string, Decided>>> {
  const tools = toolsToChoose();
  const chosen = await ask.many(
    {
      title: l10n.t('{0} (7 of 7): tools', TITLE),
      prompt: l10n.t('Which tools? Arrow keys move, the space bar ticks, Enter goes on'),
    },
    tools.map(({ id, name, purpose, meaning }) => ({ label: name, description: purpose, detail: meaning, value: id })),
  );
  const appraisal: Record<string, Decided> = {};
  for (const tool of chosen) {
    const name = tools.find(({ id }) => id === tool)?.name ?? tool;
    appraisal[tool] = await askDecisions(ask, tool, name);
  }
  return appraisal;
}

async function askDecisions(ask: Ask, tool: string, name: string): Promise<Decided> {
  let decided: Decided = {};
  for (let next = nextDecision(tool, decided); next; next = nextDecision(tool, decided)) {
    const choices = next.choices.map(({ value, label, meaning }) => ({ label, detail: meaning, value }));
    const open = {
      label: l10n.t('Not decided yet'),
      detail: l10n.t('The line stays blank in the review file.'),
      value: '',
    };
    const answer = await ask.one({ title: `${TITLE}: ${name}`, prompt: `${next.title}?` }, [...choices, open]);
    decided = { ...decided, [next.key]: answer === '' ? [] : answer };
  }
  return decided;
}
