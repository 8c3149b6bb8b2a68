/** What has changed as lines of a tree: by record, then the tables, then what could not be compared. */
import { l10n, MarkdownString, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import { byTable, type Change, type Comparison } from '../../core/index';

/** Opens the place of a line. */
const OPEN_CHANGE = 'extraction.changes.open';

/** A line, with those below it. */
export interface ChangeLine {
  readonly label: string;
  readonly description: string;
  readonly icon: string | undefined;
  readonly below: readonly ChangeLine[];
  /** Whether what is below is shown at once. */
  readonly isOpen: boolean;
  /** Where it leads; nothing for headings and cells of tables. */
  readonly place: Pick<Change, 'file' | 'span' | 'when'> | undefined;
}

/** More lines below one heading nobody reads there, nor more headings; the whole is in the diff, and in what is copied. */
const MOST_BELOW = 200;

/** So many lines are looked through at once; of more, one sees how many there are of each record first. */
const MOST_OPEN = 100;

export function changeLines(
  { changes, tables, unreadable }: Comparison,
  pathOf: (path: string) => string,
): readonly ChangeLine[] {
  const headings = [
    ...groups(changes, ({ record }) => record, 'file', lineOf),
    ...byTable(tables).map(({ title, lines }) => heading(title, 'table', lines.map(leaf))),
    ...(unreadable.length === 0
      ? []
      : [
          heading(
            l10n.t('Could not be compared'),
            'warning',
            unreadable.map(({ file, because }) => leaf(`${pathOf(file)}: ${because}`)),
          ),
        ]),
  ];
  const all = headings.reduce((sum, { below }) => sum + below.length, headings.length);
  return withRest(all > MOST_OPEN ? headings.map((each) => ({ ...each, isOpen: false })) : headings);
}

/** How much has changed, where that is more than somebody looks through at once; else nothing. */
export function changesInNumbers({ changes, tables }: Comparison): string {
  if (changes.length + tables.length <= MOST_OPEN) return '';
  const records = new Set(changes.map(({ record }) => record)).size;
  const cells = tables.length > 0 ? l10n.t('In tables: {0}.', tables.length) : '';
  return `${l10n.t('Changes: {0}, in records: {1}.', changes.length, records)} ${cells}`.trim();
}

function withRest(lines: readonly ChangeLine[]): readonly ChangeLine[] {
  const more = lines.length - MOST_BELOW;
  return more > 0 ? [...lines.slice(0, MOST_BELOW), leaf(l10n.t('{0} more', more))] : lines;
}

/** A line as the editor shows it. */
export function itemFor(line: ChangeLine): TreeItem {
  const { label, description, icon, below, isOpen, place } = line;
  const whereBelow = isOpen ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed;
  const state = below.length > 0 ? whereBelow : TreeItemCollapsibleState.None;
  const item = new TreeItem(label, state);
  item.description = description;
  item.tooltip = new MarkdownString().appendText(label);
  if (icon) item.iconPath = new ThemeIcon(icon);
  if (place) item.command = { command: OPEN_CHANGE, title: l10n.t('Open'), arguments: [place] };
  return item;
}

function groups<Each>(
  all: readonly Each[],
  titleOf: (each: Each) => string,
  icon: string,
  line: (each: Each) => ChangeLine,
): readonly ChangeLine[] {
  const found = new Map<string, Each[]>();
  for (const each of all) {
    const group = found.get(titleOf(each)) ?? [];
    found.set(titleOf(each), group);
    group.push(each);
  }
  return [...found].map(([title, group]) => heading(title, icon, group.map(line)));
}

function heading(label: string, icon: string, below: readonly ChangeLine[]): ChangeLine {
  return { label, description: String(below.length), icon, below: withRest(below), isOpen: true, place: undefined };
}

const ICONS: Readonly<Record<Change['change'], string>> = {
  added: 'add',
  removed: 'remove',
  changed: 'edit',
  renamed: 'symbol-string',
  moved: 'arrow-swap',
  differ: 'git-compare',
  agree: 'check',
  settled: 'check-all',
  comments: 'comment',
  order: 'list-ordered',
  form: 'symbol-key',
};

function lineOf({ brief, change, file, span, when }: Change): ChangeLine {
  return { ...leaf(brief), icon: ICONS[change], place: { file, span, when } };
}

function leaf(label: string): ChangeLine {
  return { label, description: '', icon: undefined, below: [], isOpen: false, place: undefined };
}
