import type { Node } from '../../document/document';
import { isMapping } from '../../document/walk';
import { say } from '../../language/say';
import { addPairAfter } from '../../writing/keys';
import type { Check } from '../check';
import { keyOf } from '../reading/form';

export const missingKey: Check = {
  code: 'missing-key',
  title: 'Something is needed that is not there',
  severity: 'error',
  explanation:
    'Some things are useless without a part of them: a result without an id cannot be assessed, numbers of a group without the group belong to nobody. Add what is missing.',
  *find(file, _review, prepared) {
    const meant = new Map<Node, Set<string>>();
    for (const { holder, reading } of prepared.oddKeys()) {
      if ('key' in reading) meant.set(holder, (meant.get(holder) ?? new Set()).add(reading.key));
    }
    for (const { keyword, node, path, key } of prepared.formErrors()) {
      if (keyword !== 'missing key' || key === undefined || !isMapping(node)) continue;
      // A misspelt key is told once, where it stands.
      const misspelt = meant.get(node)?.has(key) === true;
      const [first] = node.pairs;
      if (misspelt || (path.length === 0 && key === file.kind)) continue;
      yield {
        span: first?.key.span ?? node.span,
        message: say`“${key}” is missing in this entry of “${keyOf(path)}”: without it, the entry cannot be used. Add it.`,
        fixes: first
          ? [
              {
                title: say`Add “${key}”`,
                kind: 'choice',
                edits: [addPairAfter(file.document.text, node, first, key, '')],
              },
            ]
          : [],
      };
    }
  },
};
