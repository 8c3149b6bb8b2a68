/** Checks that tell of faults in numbers: each fault says itself what is told of it, and keeps effects out of summaries. */
import type { RecordFile } from '../../document/record';
import { type Fault, type FileFault, isFault, type ToldRule } from '../../effects/faults/fault';
import { fileFaults, toldRules } from '../../effects/faults/list';
import type { Check, Finding } from '../check';

const NONE: readonly Finding[] = [];

/** The checks of the numbers of single results. */
export const faultChecks: readonly Check[] = toldRules.map((rule) => ({
  ...headOf(rule),
  find: (file, _review, prepared) =>
    prepared
      .faults()
      .get(rule.code)
      ?.map((fault) => findingOf(fault, file)) ?? NONE,
}));

/** The checks of the numbers of a file as a whole. */
export const fileFaultChecks: readonly Check[] = fileFaults.map((rule) => ({
  ...headOf(rule),
  *find(file, review) {
    for (const found of rule.find(file, review)) if (isFault(found)) yield findingOf(found, file);
  },
}));

function headOf({ code, title, severity, explanation }: ToldRule | FileFault): Omit<Check, 'find'> {
  return { code, title, severity, explanation };
}

/** What may have been meant is offered, and never done by itself. */
function findingOf({ span, message, severity, related = [], repair }: Fault, file: RecordFile): Finding {
  return {
    span,
    message,
    ...(severity && { severity }),
    related: [related].flat().map((each) => ({ file: file.path, ...each })),
    ...(repair && { fixes: [{ ...repair, kind: 'choice' as const }] }),
  };
}
