/** Tools whose questions have numbers that tables use as headings: each form with questions of its own. */
import { prepareWords } from '../../../core/index';
import { type Tool, toolOf } from '../tools/tool';

/** The answer to a question that does not arise, which none of them offers. */
export const NOT_APPLICABLE = 'NA';

/** Of tools that fit alike the first is meant. */
export const FORMS: readonly Tool[] = ['rob2', 'robins_i'].flatMap((id) => versionsOf(toolOf(id)));

/** Versions have different questions under the same numbers, and answers of their own: each is read as a tool. */
function versionsOf(tool: Tool): readonly Tool[] {
  const { preliminary, variants } = tool.instrument;
  const version = preliminary.find(({ key }) => key === 'version');
  if (version === undefined) return [tool];
  return version.choices.map(({ value }) => {
    const own = variants.filter(({ when }) => when[version.key]?.includes(value));
    const domains = own.flatMap((variant) => variant.domains);
    const keys = new Set(domains.map(({ key }) => key));
    const offered = new Set(domains.flatMap(({ questions }) => questions.flatMap(({ answers }) => answers)));
    const answers = tool.instrument.answers.filter(({ code }) => code === NOT_APPLICABLE || offered.has(code));
    const instrument = { ...tool.instrument, variants: own, answers };
    return { instrument, words: prepareWords(instrument), domains: tool.domains.filter(({ key }) => keys.has(key)) };
  });
}
