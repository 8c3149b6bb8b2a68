/** What moving an assessment to a newer version means, for people to read before anything is written. */

import { isBlank, pairOf, textAt, textOf, valueOf } from '../../document/walk';
import type { Domain, VersionMove } from '../../knowledge/instrument';
import { judgementLabel } from '../../knowledge/instrument-words';
import { arises } from '../../knowledge/variant';
import { bold, bullets, escaped, paragraphs } from '../../language/markdown';
import { english, say, translated } from '../../language/say';
import { directionOf, type MovedParts, TAKEN_OVER } from './moved-parts';

/** Why nothing can be added. */
export type Hindrance = 'stands already' | 'cannot be placed';

/** @param label of the newer version: "Version 2" */
export function moveSummary(parts: MovedParts, label: string, hindrance: Hindrance | undefined): string {
  const { assessment, form } = parts;
  const result = textOf(assessment.result);
  const about = result === undefined ? say`the study as a whole` : say`the result “${escaped(result)}”`;
  return paragraphs([
    `# ${escaped(assessment.instrument.name)}, ${escaped(label.toLowerCase())}: ${about}`,
    say`${bold(label)} is a ${escaped(translated(form.status))}. Which question corresponds to which is our own careful reading, and not an official table.`,
    hindrance
      ? translated(HINDERED[hindrance])
      : say`Nothing is written until you agree. Then a new assessment stands behind the old one.`,
    say`The old assessment stays exactly as it is.`,
    versionNotWritten(parts),
    say`## What is taken over`,
    listOr(takenOver(parts), say`Nothing that is written here means the same there.`),
    say`## What is lost`,
    bullets(lost(parts)),
    say`## What must be answered anew`,
    bullets(anew(parts)),
  ]);
}

const HINDERED: Readonly<Record<Hindrance, string>> = {
  'stands already': english`**Nothing is added**: this file has an assessment of it with that version already.`,
  'cannot be placed': english`**Nothing is added**: the file has to be read without problems, and the assessments have to stand one below the other, each behind a dash. Correct that and try again.`,
};

function listOr(lines: readonly string[], otherwise: string): string {
  return lines.length > 0 ? bullets(lines) : otherwise;
}

function versionNotWritten({ assessment, move }: MovedParts): string | undefined {
  if (pairOf(assessment.node, move.item)) return undefined;
  return say`The old assessment does not say its version. Write ${bold(`${move.item}: ${move.from}`)} there, so that it cannot be taken for the newer one.`;
}

function takenOver({ assessment, domains }: MovedParts): string[] {
  const before = TAKEN_OVER.filter((key) => valueOf(assessment.node, key));
  return [
    ...(before.length > 0 ? [say`As written: ${before.map(escaped).join(', ')}.`] : []),
    ...domains.flatMap(({ from, to, answers, direction, support }) => {
      const where = say`${bold(say`Domain ${to.id}`)} (${escaped(translated(to.name))}), from domain ${escaped(from.domain.id)}`;
      return [
        ...answers.map(
          (answer) =>
            say`${where}: ${answer.from.question.id} is ${answer.to.id}, answer ${answer.code}. ${escaped(translated(answer.to.prompt))}`,
        ),
        ...(direction ? [say`${where}: direction of bias, ${escaped(direction)}.`] : []),
        ...(support.length > 0 ? [say`${where}: the support, with a note of where it comes from.`] : []),
      ];
    }),
    ...(valueOf(assessment.node, 'support')
      ? [say`The support of the whole assessment, with a note of where it comes from.`]
      : []),
  ];
}

function lost(parts: MovedParts): string[] {
  const { assessment, domains, move } = parts;
  const { instrument } = assessment;
  const level = (name: string, value: string | undefined) =>
    value === undefined ? [] : [`${name} ${judgementLabel(instrument, value)}`];
  const judged = [
    ...assessment.domains.flatMap(({ domain, given }) => level(say`domain ${domain.id}`, given?.value)),
    ...level(say`overall`, assessment.overall.given?.value),
  ];
  return [
    say`All judgements and the reasons for them, and all that stands under “overall”: the scale and the way to a judgement differ.${judged.length > 0 ? say` They were: ${escaped(judged.join(', '))}.` : ''}`,
    ...assessment.domains.flatMap(({ domain, answers }) => {
      if (move.domains.some(({ from }) => from === domain.key)) return [];
      const given = answers.map(({ question, code }) => `${question.id} ${code ?? ''}`.trim());
      return [
        say`${bold(say`Domain ${domain.id} of the older version`)} (${escaped(translated(domain.name))}): the newer version has no such domain. ${answeredInWords(given)}`,
      ];
    }),
    ...domains.flatMap(({ from, to, direction }) => {
      const written = directionOf(from);
      if (written === undefined || direction !== undefined) return [];
      return [
        say`Domain ${escaped(from.domain.id)} of the older version: the direction “${escaped(written)}”, which domain ${escaped(to.id)} does not offer in this word.`,
      ];
    }),
    ...settledForNothing(parts),
    ...withoutCounterpart(
      assessment.domains.flatMap(({ domain, answers }) =>
        answers.map(({ question }) => [domain.key, question.id] as const),
      ),
      move,
    ),
  ];
}

/** Decisions that are written in the old assessment and do not arise in the newer version. */
function settledForNothing({ assessment, move }: MovedParts): string[] {
  const { instrument, node } = assessment;
  const settled = { [move.item]: move.to };
  const items = instrument.preliminary.filter(
    (item) => item.key !== move.item && valueOf(node, item.key) && !arises(instrument, item, settled),
  );
  return items.map(
    ({ key, title }) => say`${bold(translated(title))}: ${escaped(key)} does not arise in the newer version.`,
  );
}

function answeredInWords(given: readonly string[]): string {
  return given.length > 0 ? say`Answered: ${escaped(given.join(', '))}.` : say`Nothing is answered there.`;
}

function withoutCounterpart(
  answered: readonly (readonly [domain: string, question: string])[],
  move: VersionMove,
): string[] {
  const alone = answered.filter(([key, id]) => {
    const domain = move.domains.find(({ from }) => from === key);
    return domain !== undefined && !domain.questions.some(({ from }) => from === id);
  });
  return alone.length > 0
    ? [say`Answers to questions that nothing there comes near: ${escaped(alone.map(([, id]) => id).join(', '))}.`]
    : [];
}

/** Keys of an assessment that are dealt with by the other lines. */
const DEALT_WITH: readonly string[] = [...TAKEN_OVER, 'overall', 'support'];

function anew(parts: MovedParts): string[] {
  const { assessment, form, toSettle, move } = parts;
  const items = assessment.instrument.preliminary.map(({ key }) => key);
  const domainKeys = assessment.domains.map(({ domain }) => domain.key);
  const rest = assessment.node.pairs.flatMap(({ key, value }) =>
    isBlank(value) || [...DEALT_WITH, ...items, ...domainKeys].includes(key.text) ? [] : [key.text],
  );
  return [
    ...toSettle.map(({ title, meaning }) => `${bold(translated(title))}: ${escaped(translated(meaning))}`),
    ...(rest.length > 0
      ? [
          say`What else stands before the questions, and is not copied: ${escaped(rest.join(', '))}. Look at it again, then take over what holds.`,
        ]
      : []),
    ...form.domains.flatMap((domain) => [questionsAnew(domain, parts), ...nearQuestions(domain, parts, move)]),
    say`The judgement of each domain, and the overall judgement.`,
  ];
}

function questionsAnew(domain: Domain, { domains, forms }: MovedParts): string {
  const name = domain.screening
    ? bold(translated(domain.name))
    : `${bold(say`Domain ${domain.id}`)} (${escaped(translated(domain.name))})`;
  if (!forms.every((form) => form.domains.includes(domain)))
    return say`${name}: every question; which ones there are follows from what is settled first.`;
  const moved = domains.find(({ to }) => to.key === domain.key)?.answers.map(({ to }) => to.id) ?? [];
  const open = domain.questions.map(({ id }) => id).filter((id) => !moved.includes(id));
  return open.length > 0
    ? say`${name}: ${escaped(open.join(', '))}, as far as they are asked.`
    : say`${name}: no question.`;
}

/** Questions that come near one that is answered: where to look, and why the answer does not hold. */
function nearQuestions(domain: Domain, { domains }: MovedParts, move: VersionMove): string[] {
  const here = domains.find(({ to }) => to.key === domain.key);
  const questions = move.domains.find(({ to }) => to === domain.key)?.questions ?? [];
  return questions.flatMap(({ from, to, differs }) => {
    const answer = textAt(here?.from.pair?.value, `q${from}`);
    if (differs === undefined || answer === undefined) return [];
    return [
      say`Question ${to} comes near ${from} of the older version, which was ${escaped(answer)}. ${escaped(translated(differs))}`,
    ];
  });
}
