/** Above a section that is answered item by item: how far it is, and what comes next. */

import type { Mapping } from '../../document/document';
import type { RecordFile } from '../../document/record';
import { isMapping } from '../../document/walk';
import { qualityToolOf } from '../../knowledge/quality-tools/list';
import { say, translated } from '../../language/say';
import {
  type AnsweredItem,
  type AnsweredItems,
  answeredItems,
  isUnfinished,
  itemName,
} from '../../review/appraisal/answered-items';
import type { Review } from '../../review/review';
import { placeForTyping, type Step } from '../place/place-for-typing';
import type { Lens } from './lens';

/** None where a source printed nothing but the sum, and where nobody has said which list of items is meant. */
export function itemLenses(review: Review, file: RecordFile): Lens[] {
  return [...file.sections].flatMap(([section, pair]) => {
    const tool = qualityToolOf(section);
    const answered = tool && tool.record === file.kind ? answeredItems(tool, pair.value, review) : undefined;
    if (answered === undefined || answered.isSummary || !isMapping(pair.value)) return [];
    const { span } = pair.key;
    if (!isUnfinished(answered)) return [{ span, title: say`complete` }];
    return [
      { span, ...progressOf(answered, pair.value, file) },
      {
        span,
        title: say`Answer step by step`,
        tooltip: say`Asks one question after the other and writes the answers.`,
        action: { kind: 'interview', offset: span.start },
      },
    ];
  });
}

function progressOf(answered: AnsweredItems, section: Mapping, file: RecordFile): Omit<Lens, 'span'> {
  const { items, open, judged } = answered;
  const done = items.length - open.length;
  const sofar = done === 0 ? '' : say`${done} of ${items.length} answered, `;
  const [next] = open;
  if (next !== undefined) return nextItem(answered, next, section, file, sofar);
  const toJudge = judged.find(({ given }) => given === undefined);
  const { under, inWords } = toJudge?.judgement ?? { under: undefined, inWords: '' };
  const keys = [...(under === undefined ? [] : [under]), 'judgement'];
  return { title: say`${sofar}next: ${translated(inWords)}`, ...goTo(answered, file, section, keys) };
}

function nextItem(
  answered: AnsweredItems,
  { item }: AnsweredItem,
  section: Mapping,
  file: RecordFile,
  sofar: string,
): Omit<Lens, 'span'> {
  const { under } = answered.tool.checklists;
  return {
    title: say`${sofar}next: ${translated(itemName(item))}`,
    tooltip: translated(item.meaning),
    ...goTo(answered, file, section, [...(under === undefined ? [] : [under]), item.key]),
  };
}

/** A key that is missing is written behind those that come before it in the list, and behind what says which list is meant. */
function goTo(
  { list }: AnsweredItems,
  file: RecordFile,
  section: Mapping,
  keys: readonly string[],
): Pick<Lens, 'action'> {
  const order = list.items.map(({ key }) => key);
  const [first, ...deeper] = keys.map((key): Step => {
    const before = order.slice(0, Math.max(order.indexOf(key), 0));
    return { key, isBehind: (each) => key === 'judgement' || FIRST.includes(each) || before.includes(each) };
  });
  if (first === undefined) return {};
  return { action: { kind: 'go', ...placeForTyping(file.document.text, section, [first, ...deeper]) } };
}

const FIRST: readonly string[] = ['tool', 'answers'];
