import type { Node } from '../../document/document';
import type { RecordFile } from '../../document/record';
import { pairOf, textAt, valueOf } from '../../document/walk';
import { qualityTools } from '../../knowledge/quality-tools/list';
import type { AgainstDescription } from '../../knowledge/quality-tools/quality-tool';
import { translated } from '../../language/say';
import { itemStatus } from '../../review/appraisal/completeness';
import { type Review, recordCalled, sectionNode } from '../../review/review';
import type { Check, Finding } from '../check';

export const descriptionContradicts: Check = {
  code: 'description-contradicts',
  title: 'The description of an intervention contradicts its quality',
  severity: 'warning',
  explanation:
    'Some items of TIDieR and the criteria of the quality of an intervention are about the same thing: theory, training of those who deliver it, adherence. Where one says yes and the other no, a table of the review will be wrong. What is only left blank contradicts nothing.',
  *find(file, review) {
    for (const { id, record, againstDescription } of qualityTools) {
      if (againstDescription === undefined || record !== file.kind) continue;
      yield* contradictions(againstDescription, file, qualityOf(file, id, review));
    }
  },
};

function* contradictions(
  { section, contradictions: all }: AgainstDescription,
  file: RecordFile,
  quality: Node | undefined,
): Generator<Finding> {
  const description = file.sections.get(section)?.value;
  for (const { items, are, against, message } of all) {
    const item = items
      .map((key) => pairOf(description, key))
      .find((pair) => pair !== undefined && are.some((status) => status === itemStatus(pair.value)));
    const isContradicted =
      'item' in against
        ? itemStatus(valueOf(description, against.item)) === against.is
        : textAt(quality, against.criterion)?.toLowerCase() === against.is;
    if (item !== undefined && isContradicted) yield { span: item.key.span, message: translated(message) };
  }
}

function qualityOf(file: RecordFile, section: string, review: Review): Node | undefined {
  const record = recordCalled(review, file.kind, file.id);
  return file.sections.get(section)?.value ?? sectionNode(record, section);
}
