/** What something new says at a glance: a study, a result, any other entry. */
import type { Node } from '../../document/document';
import { isMapping, itemsOf, oneOrMany, textAt, textOf, valueOf } from '../../document/walk';
import type { Field } from '../../fields/field';
import { childOf } from '../../format/lookup';
import { instrumentById } from '../../knowledge/list';
import { counted } from '../../language/counted';
import { say } from '../../language/say';
import { entryInWords } from '../../review/entry-words';
import { inOrder } from '../places/canonical-order';
import { shortened } from '../places/entry-labels';
import { inOneLine, valueInWords } from '../places/value-in-words';
import type { Section, Work } from '../records/works';

const LONGEST = 120;

/** An entry of a list or a section: a result by its outcome and estimate, others by their values. */
export function entryAtAGlance(node: Node, field: Field | undefined): string {
  const id = field?.kind === 'mapping' ? field.fields.id : undefined;
  const words = id?.kind === 'id' ? entryInWords(id.of, node) : undefined;
  const parts = id?.kind === 'id' && id.of === 'result' ? resultParts(node, field) : [];
  const said = words === undefined ? valuesOf(node, field) : [words, ...parts];
  return shortened(inOneLine(said.filter((each) => each !== '').join('; ')), LONGEST);
}

function resultParts(result: Node, field: Field | undefined): string[] {
  const estimate = valueOf(result, 'estimate');
  const limits = valueInWords(valueOf(estimate, 'ci'), undefined);
  const type = textAt(estimate, 'type');
  const value = [type, textAt(estimate, 'value'), limits === '' ? undefined : `(${limits})`];
  const direction = valueInWords(valueOf(result, 'effect_direction'), field && childOf(field, 'effect_direction'));
  return [textAt(result, 'measure') ?? '', value.filter((each) => each !== undefined).join(' '), direction];
}

/** The single values of an entry, in the canonical order, without their keys. */
function valuesOf(node: Node, field: Field | undefined): string[] {
  if (!isMapping(node)) return [valueInWords(node, field)];
  return inOrder(node.pairs, field, ({ key }) => key.text).flatMap(({ key, value }) => {
    const isSaidElsewhere = key.text === 'id' || key.text === 'support';
    return isSaidElsewhere ? [] : [valueInWords(value, field && childOf(field, key.text))];
  });
}

/** A whole record: its name or design, and how much is extracted. */
export function workAtAGlance({ files }: Work, sections: readonly Section[]): string {
  const valueAt = (key: string) => sections.find((section) => section.key === key)?.pair.value;
  const named = ['title', 'name', 'design', 'country'].map((key) => listInWords(valueAt(key)));
  const results = itemsOf(valueAt('results')).length;
  const assessed = sections.flatMap(({ key, pair }) => {
    const instrument = instrumentById(key);
    const count = oneOrMany(pair.value).length;
    return instrument && count > 0 ? [say`${counted(count, 'assessment')} with ${instrument.name}`] : [];
  });
  const all = [...named, results > 0 ? counted(results, 'result') : '', ...assessed].filter((each) => each !== '');
  return all.length > 0
    ? shortened(all.join('; '), LONGEST)
    : counted(
        files.reduce((sum, file) => sum + file.sections.size, 0),
        'section',
      );
}

function listInWords(node: Node | undefined): string {
  return oneOrMany(node)
    .flatMap((each) => textOf(each) ?? [])
    .map(inOneLine)
    .join(', ');
}
