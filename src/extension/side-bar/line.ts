/** A line of the tree as the editor shows it. */
import {
  type Command,
  l10n,
  MarkdownString,
  ThemeColor,
  ThemeIcon,
  TreeItemCollapsibleState,
  TreeItem as TreeLine,
} from 'vscode';
import type { TreeItem } from '../../core/index';

/**
 * Opens the place of the line that is selected, as a click does. Without an argument: the editor forgets those of a line as
 * soon as the tree is to be drawn anew, and a click in that moment would be lost.
 */
export const OPEN_LINE = 'extraction.sideBar.open';

const STATES: Readonly<Record<TreeItem['state'], string | undefined>> = {
  done: 'pass',
  begun: 'color-mode',
  missing: 'circle-large-outline',
  'not agreed': 'git-compare',
  plain: undefined,
};

/** For lines of which nothing is measured. */
const KINDS: Readonly<Partial<Record<TreeItem['kind'], string>>> = {
  hint: 'info',
  file: 'file',
  record: 'file',
};

/** What a hint leads to. */
const BEGIN: Readonly<Record<NonNullable<TreeItem['begins']>, Command>> = {
  study: { command: 'extraction.newStudy', title: l10n.t('New Study…') },
  review: { command: 'extraction.newReview', title: l10n.t('New Review…') },
};

const COLOURS = { error: 'problemsErrorIcon.foreground', warning: 'problemsWarningIcon.foreground' };

/** So many characters of a label leave room for how far it is, in a side bar as wide as the editor makes it. */
const LONGEST_LABEL = 24;

export function lineFor(item: TreeItem): TreeLine {
  const line = new TreeLine(labelOf(item), openness(item));
  const sign = signFor(item);
  line.id = item.id;
  line.description = item.description;
  line.tooltip = new MarkdownString(item.tooltip);
  line.accessibilityInformation = { label: item.spoken };
  line.contextValue = [item.kind, ...(item.worst ? ['problems'] : [])].join(' ');
  if (sign) line.iconPath = new ThemeIcon(sign, item.worst && new ThemeColor(COLOURS[item.worst]));
  if (item.begins) line.command = BEGIN[item.begins];
  if (item.target) line.command = { command: OPEN_LINE, title: l10n.t('Open') };
  return line;
}

/** What stands behind a long label is cut by the editor, and it is what one looks for. The whole label is in the tooltip. */
function labelOf({ label, description }: TreeItem): string {
  const letters = [...label];
  if (description === '' || letters.length <= LONGEST_LABEL) return label;
  return `${letters
    .slice(0, LONGEST_LABEL - 1)
    .join('')
    .trimEnd()}…`;
}

/** What is done but has problems is not shown as done. */
function signFor({ state, kind, worst, children }: TreeItem): string | undefined {
  if (state === 'done' && worst) return worst;
  return STATES[state] ?? (children.length > 0 ? undefined : KINDS[kind]);
}

function openness({ children, startsOpen }: TreeItem): TreeItemCollapsibleState {
  if (children.length === 0) return TreeItemCollapsibleState.None;
  return startsOpen ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed;
}
