import { isSequence, textOf } from '../../document/walk';
import { acceptsMissingWords, isNone } from '../../fields/canonical';
import { isMissingWord, type ListField } from '../../fields/field';
import { say } from '../../language/say';
import { removeItem } from '../../writing/remove';
import type { Check } from '../check';

export const missingWordInList: Check = {
  code: 'missing-word-in-list',
  title: '“Not reported” among the entries of a list',
  severity: 'warning',
  explanation:
    '“not reported”, “unclear”, “not applicable” and “none” say that there is no value. Among the entries of a list they would be counted as an entry. Write the word alone, without brackets, or take it out where other entries are known.',
  *find(file, _review, prepared) {
    const { text } = file.document;
    for (const { node, field, path } of prepared.stepsOf('list')) {
      // In the description of a tool of the team they are words of that tool.
      if (!isSequence(node) || file.kind === 'tool' || (file.kind === 'review' && path[0] === 'tools')) continue;
      for (const [index, item] of node.items.entries()) {
        const word = textOf(item);
        if (word === undefined || !(isMissingWord(word) || isNone(field, word)) || isOffered(field, word)) continue;
        const alone = node.items.length === 1 && (acceptsMissingWords(field) || isNone(field, word));
        yield {
          span: item.span,
          message: alone
            ? say`“${word}” says that there is no value, so it does not stand in a list. Write it without brackets.`
            : say`“${word}” would be counted as one of the entries. Take it out; what is unclear about the others belongs under “note” or “support”.`,
          fixes: alone
            ? [{ title: say`Write “${word}” alone`, kind: 'spelling', edits: [{ span: node.span, text: word }] }]
            : [{ title: say`Take “${word}” out`, kind: 'choice', edits: [removeItem(text, node, index)] }],
        };
      }
    }
  },
};

/** A word of the list itself. */
function isOffered({ of }: ListField, word: string): boolean {
  return of.kind === 'choice' && of.choices.some(({ value }) => value === word);
}
