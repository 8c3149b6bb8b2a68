/** A review of RevMan 5 as its XML has it. Attributes by which RevMan keeps its books are no data, and are passed over. */
import { type Found, type Loss, say } from '../../../core/index';
import type { CochraneReview } from '../cochrane/review-data';
import { StudiesBuilder } from '../cochrane/studies-builder';
import { rm5Analyses } from './rm5-analyses';
import { addRm5Studies } from './rm5-studies';
import { attributeOf, below, type Element, textOf } from './xml-tree';

/** @param part the name of the file */
export function rm5Review(root: Element, part: string): CochraneReview {
  const studies = new StudiesBuilder();
  const losses = addRm5Studies(root, part, studies);
  const [title] = below(root, 'COVER_SHEET', 'TITLE');
  const [question] = [...below(root, 'MAIN_TEXT', 'BODY', 'OBJECTIVES'), ...below(root, 'MAIN_TEXT', 'OBJECTIVES')];
  const found = { title: textOf(title, part), question: textOf(question, part) };
  return {
    ...(found.title && { title: found.title }),
    ...(found.question && { question: found.question }),
    bias: 'rob1',
    studies: studies.studies,
    analyses: rm5Analyses(root, part),
    cells: cellsOf(root, part),
    losses: [...losses, ...manuscript(root, part, found.question)],
    remarks: [],
  };
}

/** Sections that hold data; the others are the text of the review. */
const DATA = /^(?:STUDIES_AND_REFERENCES|CHARACTERISTICS_OF_STUDIES|QUALITY_ITEMS|ANALYSES_AND_DATA)$/;

/** By which RevMan keeps its books. */
const BOOKS =
  /^(?:ID|NO|STUDY_ID|GROUP_ID|ORDER|MODIFIED|MODIFIED_BY|NOTES_MODIFIED|NOTES_MODIFIED_BY|AVAILABILITY|CORE_ITEM|DOMAIN|LEVEL|CHARACTERISTIC|DOMAIN_NR|LOG_.*|LOCKED|HIGHLIGHT_ID|DESCRIPTION_.*)$/;

/** Every attribute and every text of the sections with data; of the others each section as one. */
function cellsOf(root: Element, part: string): readonly Found[] {
  return root.children.flatMap((section) =>
    DATA.test(section.name) ? cellsBelow(section, part) : sectionsOf(section).flatMap((each) => shortText(each, part)),
  );
}

function cellsBelow(element: Element, part: string): readonly Found[] {
  const attributes = Object.keys(element.attributes).flatMap((name) =>
    BOOKS.test(name) ? [] : (attributeOf(element, name, part) ?? []),
  );
  const isText = element.children.every(({ name }) =>
    /^(?:P|BR|B|I|U|SUB|SUP|UL|OL|LI|LINK|A|EXTENSION|FLOW|TABLE|TR|TD|TH|HIDDEN_COMMENT)$/i.test(name),
  );
  const text = isText ? textOf(element, part) : undefined;
  return [
    ...attributes,
    ...(isText ? (text ? [text] : []) : element.children.flatMap((child) => cellsBelow(child, part))),
  ];
}

/** The cover sheet and the text of the review by their headings. */
function sectionsOf(section: Element): readonly Element[] {
  const inner = section.children.flatMap((child) => (child.name === 'BODY' ? child.children : [child]));
  return inner.length > 0 ? inner : [section];
}

/** As much of a long text as tells which it is. */
function shortText(element: Element, part: string): readonly Found[] {
  const found = textOf(element, part);
  if (found === undefined) return [];
  return [{ value: found.value.length > 120 ? `${found.value.slice(0, 120)}…` : found.value, at: found.at }];
}

function manuscript(root: Element, part: string, question: Found | undefined): readonly Loss[] {
  return root.children
    .filter(({ name }) => !DATA.test(name))
    .flatMap(sectionsOf)
    .filter(({ name, path }) => name !== 'TITLE' && path !== question?.at[0]?.column)
    .flatMap((section) => shortText(section, part))
    .map((cell) => ({
      ...cell,
      reason: say`It is the text of the review, or about it: that is written in a manuscript.`,
    }));
}
