/** Rows that a table for robvis numbers because another one has the same name: “Ash 2019: sleep (2)”. */
import { say } from '../../../core/index';
import { cellAt, type Row, type Sheet } from '../tables/sheet';
import type { KnownStudies } from './about-what';

/**
 * Whether a row is the second of one name, so that it stands for no study or result of its own. It is not, where the review
 * has a study or result that is called so, or knows nothing of the study.
 * @param heads of the column with the names
 * @returns why nothing of it can be taken over; nothing for all other rows
 */
export function whySecondRow(
  row: Row,
  sheet: Sheet,
  heads: readonly string[],
  known: KnownStudies,
): string | undefined {
  const column = sheet.heads.findIndex((head) => heads.includes(head.toLowerCase()));
  const nameOf = (each: Row) => cellAt(sheet, each, column)?.value.trim() ?? '';
  const name = nameOf(row);
  const [, plain] = /^(.+) \(\d+\)$/.exec(name) ?? [];
  if (plain === undefined || isKnown(name, known) || !isOfKnownStudy(plain, known)) return undefined;
  const first = sheet.rows.find((each) => nameOf(each) === plain);
  if (first === undefined) return undefined;
  const isSame = sheet.heads.every(
    (_, index) => index === column || cellAt(sheet, row, index)?.value === cellAt(sheet, first, index)?.value,
  );
  return isSame
    ? say`This row says the same as that of “${plain}”, which is taken; it stands there once more with a number.`
    : say`This seems to be a further row of “${plain}”, and nothing here says what it is about. Write the id of its result behind the study, or add the study that is meant to the review first, and import again.`;
}

function isOfKnownStudy(name: string, known: KnownStudies): boolean {
  return studiesBefore(name).some((study) => known.has(study));
}

/** Whether a study is called so, or a result or its id. */
function isKnown(name: string, known: KnownStudies): boolean {
  return studiesBefore(name).some((study) => {
    const about = name.slice(study.length + 2).toLowerCase();
    const results = known.get(study)?.results ?? [];
    return (
      known.has(study) &&
      (about === '' || results.some(({ id, words }) => [id, words].some((each) => each.toLowerCase() === about)))
    );
  });
}

/** What may be the study in “Doe 2020: pain”, in lower case. */
function studiesBefore(name: string): readonly string[] {
  return [...[...name.matchAll(/: /g)].map(({ index }) => name.slice(0, index)), name].map((each) =>
    each.toLowerCase(),
  );
}
