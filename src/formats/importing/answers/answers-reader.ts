/** What reads tables of answers to the questions of one tool. */
import type { Reader } from '../source';
import { UnreadableSource } from '../source';
import { answersTable, materialOfAnswers } from './answers-table';
import { FORMS } from './forms';

interface About {
  readonly id: string;
  readonly title: string;
  /** The section of the tool in study files. */
  readonly tool: string;
  /** The sentence for people where a file has no such table. */
  readonly without: (name: string) => string;
}

/** Recognised is a table whose questions are rather this tool's than another's; who asks for the tool gets no other. */
export function answersReader({ id, title, tool, without }: About): Reader {
  const own = FORMS.filter(({ instrument }) => instrument.id === tool);
  return {
    id,
    title,
    recognises: async (source) => (await answersTable(source, FORMS))?.tool.instrument.id === tool,
    read: async (source) => {
      const table = await answersTable(source, own);
      if (table === undefined) throw new UnreadableSource(without(source.name));
      return materialOfAnswers(table, source);
    },
  };
}
