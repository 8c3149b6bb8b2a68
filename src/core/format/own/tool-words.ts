/**
 * The description of a team's own tool, as fields: which words may stand at a place of it, given what stands there already.
 * Whoever writes one is offered its own answers, levels and questions where they are used.
 */
import type { Node, Path } from '../../document/document';
import { isMapping, oneOrMany, pairsOf, textAt, textOf, valueOf } from '../../document/walk';
import type { Choice, Field } from '../../fields/field';
import { mapping } from '../../fields/field-makers';
import { fieldBelow } from '../lookup';
import { type ToolWords, toolFields } from '../review/own-tools-field';

/**
 * The field of the value at a path below the description of a tool.
 * @param node the description
 * @param path from there on
 * @param whole what may stand in a file of its own, where it is one
 */
export function toolFieldAt(node: Node | undefined, path: Path, whole?: Field): Field | undefined {
  const own = toolFields(wordsAt(node, path));
  const fields = whole?.kind === 'mapping' ? { ...whole.fields, ...own } : own;
  return fieldBelow(whole?.kind === 'mapping' ? { ...whole, fields } : mapping('Tool', 'One tool.', fields), path);
}

function wordsAt(node: Node | undefined, path: Path): ToolWords {
  const [section, key, part, question] = path;
  const domains = pairsOf(valueOf(node, 'domains'));
  const domain = section === 'domains' ? domains.find((each) => each.key.text === key)?.value : undefined;
  const questions = pairsOf(valueOf(domain, 'questions'));
  const asked = questions.map((each): Choice => ({ value: each.key.text, meaning: promptOf(each.value) ?? '' }));
  const at = part === 'questions' ? asked.findIndex(({ value }) => value === question) : -1;
  return {
    answers: textsAt(node, 'answers'),
    levels: textsAt(node, 'levels'),
    scales: pairsOf(valueOf(node, 'scales')).map((scale) => ({
      value: scale.key.text,
      meaning: textOf(scale.value) ?? textAt(scale.value, 'name') ?? '',
    })),
    domains: [...pairsOf(valueOf(node, 'items')), ...domains].map(({ key: { text }, value }) => ({
      value: text,
      meaning: promptOf(value) ?? textAt(value, 'name') ?? '',
    })),
    questions: asked,
    earlier: at < 0 ? [] : asked.slice(0, at),
  };
}

/** What a question asks: a sentence, or one among more about it. */
export function promptOf(value: Node): string | undefined {
  return isMapping(value) ? textAt(value, 'question') : textOf(value);
}

/** One or several words below a key, each once. */
export function textsAt(node: Node | undefined, key: string): string[] {
  return [...new Set(oneOrMany(valueOf(node, key)).flatMap((each) => textOf(each) ?? []))];
}
