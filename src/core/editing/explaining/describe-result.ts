/** What a colleague needs to know of a result whose id stands somewhere: what was measured, what came out, who judged it. */

import type { Mapping, Node } from '../../document/document';
import { authorInWords, type RecordFile } from '../../document/record';
import { itemsOf, pairOf, textAt, textOf, valueOf } from '../../document/walk';
import { comparedGroups } from '../../effects/comparison';
import { canonicalChoice } from '../../fields/canonical';
import { EFFECT_DIRECTIONS, ESTIMATE_TYPES } from '../../format/study/result';
import { judgementLabel } from '../../knowledge/instrument-words';
import { listed } from '../../language/listed';
import { bold, bullets, escaped, linkToPlace, paragraphs } from '../../language/markdown';
import { say, translated } from '../../language/say';
import { assessmentsIn } from '../../review/appraisal/assessments';
import { type Definition, prepareNames } from '../../review/names';
import { mayBeSeen, type Review } from '../../review/review';
import type { LinkTo } from './explain-precedents';

/** @param file in which the result is given */
export function describeResult(
  review: Review,
  { name, span }: Definition,
  result: Mapping,
  file: RecordFile,
  linkTo?: LinkTo,
): string {
  // What came out is for those who have extracted it themselves.
  const cameOut = mayBeSeen(review, file, 'results') ? [...estimateIn(result), ...directionIn(result)] : [];
  const lines = [...whatIn(review, result, file), ...cameOut];
  return paragraphs([
    [bold(name), escaped(textAt(result, 'outcome') ?? '')].filter(Boolean).join(' · '),
    bullets(lines.map(([title, text]) => `${title}: ${escaped(text)}`)),
    bullets(assessmentsOf(review, name, file)),
    placeOf(result, file, linkTo?.(file.path, span)),
  ]);
}

type Line = readonly [title: string, text: string];

/** Measure, time, groups and people, in the words that the review has for them. */
function whatIn(review: Review, result: Mapping, file: RecordFile): Line[] {
  const names = prepareNames(review, file);
  const titled = (target: 'measure' | 'arm', id: string) => names(target).find((each) => each.name === id)?.title ?? id;
  const measure = textAt(result, 'measure');
  const sides = comparedGroups(result).map((side) =>
    listed(
      side.map((id) => titled('arm', id)),
      'and',
    ),
  );
  const lines: (readonly [string, string | undefined])[] = [
    [say`Measure`, measure && titled('measure', measure)],
    [say`Role`, textAt(result, 'role')],
    [say`Time point`, textAt(result, 'timepoint')],
    [say`Comparison`, sides.join(say` against `) || undefined],
    [say`Population`, textAt(result, 'population')],
  ];
  return lines.flatMap(([title, text]): Line[] => (text ? [[title, text]] : []));
}

/** The digits as they are printed. */
function estimateIn(result: Mapping): Line[] {
  const estimate = valueOf(result, 'estimate');
  const value = textAt(estimate, 'value') ?? textOf(estimate);
  const type = ESTIMATE_TYPES.find(
    (each) => each.value === canonicalChoice(ESTIMATE_TYPES, textAt(estimate, 'type') ?? ''),
  );
  const name = type?.label ? translated(type.label) : textAt(estimate, 'type');
  const said = [
    [name, value, textAt(estimate, 'unit')].filter(Boolean).join(' '),
    intervalIn(estimate),
    printedP(textAt(estimate, 'p')),
  ].filter((text) => text !== undefined && text !== '');
  if (said.length > 0) return [[say`Estimate`, said.join(', ')]];
  const arms = itemsOf(valueOf(result, 'by_arm')).flatMap((arm) => textAt(arm, 'arm') ?? []);
  return arms.length === 0 ? [] : [[say`Estimate`, say`none; numbers of ${arms.join(', ')}`]];
}

function intervalIn(estimate: Node | undefined): string | undefined {
  const limits = itemsOf(valueOf(estimate, 'ci')).flatMap((node) => textOf(node) ?? []);
  if (limits.length !== 2) return undefined;
  return say`${textAt(estimate, 'ci_level') ?? '95'}% CI ${limits[0]} to ${limits[1]}`;
}

function printedP(p: string | undefined): string | undefined {
  return p && (/^[<>=≤≥]/.test(p) ? `p ${p}` : /^[\d.]/.test(p) ? `p = ${p}` : `p: ${p}`);
}

function directionIn(result: Mapping): Line[] {
  const written = textAt(result, 'effect_direction');
  const conclusion = textAt(result, 'authors_conclude');
  const word = written && (canonicalChoice(EFFECT_DIRECTIONS, written) ?? written);
  return [
    ...(word ? [[say`Direction`, word] as const] : []),
    ...(conclusion ? [[say`Authors conclude`, conclusion] as const] : []),
  ];
}

/** Each assessment of the result, or of the study as a whole, that the person who looks may see. */
function assessmentsOf(review: Review, id: string, { id: study }: RecordFile): string[] {
  const found = review.files
    .filter((file) => file.kind === 'study' && file.id === study)
    .flatMap((file) => assessmentsIn(file, review))
    .filter(({ result, instrument, file, node }) => {
      // A key without a value is a result that is not named yet.
      const isMeant = result === undefined ? pairOf(node, 'result') === undefined : textOf(result) === id;
      return isMeant && mayBeSeen(review, file, instrument.id);
    });
  if (found.length === 0) return [say`No assessment that you can see yet.`];
  return found.map(({ instrument, result, overall: { given }, file }) => {
    const about = result === undefined ? say`, of the study as a whole` : '';
    const judged = given === undefined ? say`not judged yet` : judgementLabel(instrument, given.value ?? given.text);
    return `${escaped(instrument.name)} (${escaped(authorInWords(file.author))}${about}): ${bold(judged)}`;
  });
}

/** "Result 2 of 5 in alder-2019.extraction.yaml". */
function placeOf(result: Mapping, { path, sections }: RecordFile, url: string | undefined): string {
  const results = itemsOf(sections.get('results')?.value);
  const name = path.slice(path.lastIndexOf('/') + 1);
  const place = url === undefined ? escaped(name) : linkToPlace(name, url);
  return say`Result ${results.indexOf(result) + 1} of ${results.length} in ${place}.`;
}
