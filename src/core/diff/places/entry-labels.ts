/** What the entries of a list are called: by their identity, or, where they have none, by their words. Never by position. */
import { addTo } from '../../document/groups';
import { isMapping, textAt } from '../../document/walk';
import type { Field } from '../../fields/field';
import { say } from '../../language/say';
import type { Entry } from '../../pairing/named-entries';
import { inOneLine, valueInWords } from './value-in-words';

/**
 * A name for each entry, no two the same: “exhaustion-6m”, “training, 6 months”; those of the same name with what tells
 * them apart (“exhaustion-6m, adhering”), else counted through. Empty where a list that names its entries has one that
 * needs no name: it is what the list is about.
 * @param field of the list or mapping in which they stand
 */
export function labelsOf(entries: readonly Entry[], field: Field | undefined): ReadonlyMap<Entry, string> {
  const labels = new Map<Entry, string>();
  const plain = grouped(entries, (entry) => nameOf(entry, field));
  for (const [name, group] of plain) {
    if (group.length === 1 && group[0]) labels.set(group[0], name);
    else for (const [told, same] of grouped(group, (entry) => toldApart(name, entry))) number(same, told, labels);
  }
  return labels;
}

function grouped(entries: readonly Entry[], by: (entry: Entry) => string): ReadonlyMap<string, readonly Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) addTo(groups, by(entry), entry);
  return groups;
}

function number(entries: readonly Entry[], label: string, labels: Map<Entry, string>): void {
  for (const [index, entry] of entries.entries())
    labels.set(entry, index === 0 ? label : `${label} (${index + 1})`.trim());
}

function nameOf(entry: Entry, field: Field | undefined): string {
  const name = entry.name?.inWords ?? '';
  if (name !== '') return name;
  if (field?.kind === 'assessments') return say`the study as a whole`;
  if (field?.kind === 'list' && field.identity !== undefined && isMapping(entry.node)) return '';
  if (entry.node.kind === 'scalar') return shortened(valueInWords(entry.node, entry.field));
  const telling = TELLING.map((key) => textAt(entry.node, key)).find((text) => text !== undefined);
  return `“${shortened(inOneLine(telling ?? valueInWords(entry.node, entry.field)))}”`;
}

/** Keys under which an entry without a name says what it is about, the best first. */
const TELLING: readonly string[] = ['finding', 'what', 'statement', 'quote', 'name', 'title'];

function toldApart(name: string, { node, toldApartBy }: Entry): string {
  return [name, ...toldApartBy.flatMap((key) => textAt(node, key) ?? [])].join(', ');
}

const LONGEST = 60;

/** The beginning of a text, cut between words. */
export function shortened(text: string, longest = LONGEST): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest - 1);
  const space = cut.lastIndexOf(' ');
  return `${(space > longest / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
}
