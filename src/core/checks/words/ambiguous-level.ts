import { AMBIGUOUS_LEVEL } from '../../knowledge/terms/levels';
import { say } from '../../language/say';
import { removeEntry } from '../../writing/edit-entries';
import { write } from '../../writing/value';
import type { Check, Finding, Fix } from '../check';
import { moveToModel } from '../reading/level-fix';
import type { LevelReading, OddLevel } from '../reading/odd-levels';

export const ambiguousLevel: Check = {
  code: 'ambiguous-level',
  title: 'A level that can be meant in two ways',
  severity: 'warning',
  explanation:
    'Some words for levels can be read in two ways. “Intrapersonal” is another name of “individual”, but some papers list it beside “individual” and mean “interpersonal”; “organisation” is a level of one model and another name of a level in the other. Such words are never replaced without asking. Choose what the source means, and keep the printed word under `support: {printed: …}`.',
  *find(file, _review, prepared) {
    for (const odd of prepared.oddLevels()) {
      if (odd.reading.kind === 'ambiguous') yield intrapersonal(odd, odd.reading, file.document.text);
      if (odd.reading.kind === 'shared') yield shared(odd, odd.reading, file.document.text);
    }
  },
};

const { synonymOf, oftenMeant } = AMBIGUOUS_LEVEL;

function intrapersonal(
  { step, node, written }: OddLevel,
  reading: LevelReading & { kind: 'ambiguous' },
  text: string,
): Finding {
  if (!reading.besideSynonym) {
    return {
      span: node.span,
      severity: 'information',
      message: say`“${written}” is another name of the level “${synonymOf}”. Write “${synonymOf}” if that is meant; some papers print it where they mean “${oftenMeant}”.`,
      fixes: [choose(node.span, synonymOf)],
    };
  }
  const drop: Fix = { title: say`Take “${written}” out`, kind: 'choice', edits: [removeEntry(text, step)] };
  return {
    span: node.span,
    message: say`“${written}” is another name of “${synonymOf}”, which stands beside it already. Papers that list both usually mean “${oftenMeant}”. Choose one, or take it out.`,
    fixes: reading.besideMeant ? [drop] : [choose(node.span, oftenMeant), drop],
  };
}

function shared(odd: OddLevel, { canonical, elsewhere }: LevelReading & { kind: 'shared' }, text: string): Finding {
  const { node, written, model } = odd;
  return {
    span: node.span,
    message: say`“${written}” is another name of “${canonical}” under “${model.key}”, but also a level of “${elsewhere.model.key}”. Write “${canonical}” if this model is meant; otherwise it belongs under “${elsewhere.model.key}”.`,
    fixes: [choose(node.span, canonical), ...moveToModel(odd, elsewhere, text)],
  };
}

function choose(span: Finding['span'], word: string): Fix {
  return { title: say`Write “${word}”`, kind: 'choice', edits: [write(span, word)] };
}
