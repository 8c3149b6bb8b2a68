/** A file with a tool of the team's own: `tools/NAME.tool.yaml`. */
import type { MappingField } from '../../fields/field';
import { mapping, text } from '../../fields/field-makers';
import { closingFields } from '../shared/record-head';
import { toolFields } from './own-tools-field';

const { notes, accept } = closingFields;

export const toolFileFields: MappingField = mapping(
  'Tool',
  "A tool of the team's own. It becomes a section of study files, with everything that the tools of the program have.",
  {
    tool: text('Tool', 'The name of the section in study files: small letters, digits and underscores.', {
      examples: ['ward_check'],
    }),
    ...toolFields(),
    ...(notes && { notes }),
    ...(accept && { accept }),
  },
  { required: ['tool'] },
);
