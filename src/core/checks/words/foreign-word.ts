import type { Check } from '../check';

export const foreignWord: Check = {
  code: 'foreign-word',
  title: 'A judgement of another scale',
  severity: 'error',
  explanation:
    'Instruments have scales of their own: “serious” and “high”, “moderate” and “some concerns” are not the same. A word of another scale is never replaced by itself, because only the reviewer can say which level is meant.',
  *find(_file, _review, prepared) {
    for (const { node, reading } of prepared.oddWords()) {
      if (reading.kind === 'foreign') yield { span: node.span, message: reading.explanation };
    }
  },
};
