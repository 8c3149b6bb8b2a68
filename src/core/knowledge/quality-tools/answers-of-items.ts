/** Answers that several tools have for their items. */
import { YES_NO } from '../../fields/field-makers';
import type { AnswerOfItem } from './quality-tool';

/** Items that are met or not. */
export const MET_OR_NOT: readonly AnswerOfItem[] = YES_NO.map((choice) => ({
  ...choice,
  stands: choice.value === 'yes' ? 'met' : 'not met',
}));
