/** The flow of records, reports and studies through a review, with the keys of the PRISMA 2020 flow diagram. */
import type { Field, MappingField } from '../../fields/field';
import { choice, count, list, mapping, text } from '../../fields/field-makers';
import { sourceLine } from '../../knowledge/frameworks/framework-fields';
import { FLOW_ITEMS, type FlowItem, prismaFlow } from '../../knowledge/frameworks/prisma-flow';

function numbers({ label, meaning, form }: FlowItem): Field {
  switch (form) {
    case 'number':
      return count(label, meaning);
    case 'by name':
      return list(
        label,
        meaning,
        mapping('Source', 'One source.', {
          name: text('Name', 'Its name.'),
          number: count('Number', 'How many records.'),
        }),
      );
    case 'by reason':
      return list(
        label,
        meaning,
        mapping('Reason', 'One reason.', {
          reason: text('Reason', 'Why.'),
          number: count('Number', 'How many reports.'),
        }),
      );
  }
}

/** `flow`: a record is a title in an index, a report a document, a study one or more reports. */
export const flowField: MappingField = mapping(
  'Flow',
  'How many records, reports and studies passed each step. A record is a title in an index, a report a document, a study one or more reports.',
  {
    template: choice('Template', 'Which of the published diagrams it is.', [
      { value: 'new v1', meaning: 'A new review, databases and registers only.' },
      { value: 'new v2', meaning: 'A new review, with other methods too.' },
      { value: 'updated v1', meaning: 'An updated review, databases and registers only.' },
      { value: 'updated v2', meaning: 'An updated review, with other methods too.' },
    ]),
    ...Object.fromEntries(FLOW_ITEMS.map((item) => [item.key, numbers(item)])),
    note: text('Note', 'What else should be known about the numbers.'),
  },
  { source: sourceLine(prismaFlow) },
);
