/** What a figure leaves out, beside it: each result with a way to the place where it is written, and the reason. */
import { counted } from '../../language/counted';
import { inEnglish } from '../../language/say';
import type { Figure } from '../../synthesis/models/figure';
import type { LeftOut } from '../../synthesis/models/table';
import { block, element, type Markup, text } from '../escape';
import { type FigureOptions, sourceAttributes } from '../figure-options';

/** The results that a figure leaves out; none for kinds that leave nothing out. */
export function leftOutOf(figure: Figure): readonly LeftOut[] {
  return ('leftOut' in figure && figure.leftOut) || [];
}

/** @returns a list in English, as the footnotes of the figure; nothing where nothing is left out */
export function leftOutHtml(figure: Figure, options: FigureOptions): Markup | undefined {
  const all = leftOutOf(figure);
  if (all.length === 0) return undefined;
  return block(
    'figure',
    { class: 'not-shown' },
    element('p', {}, text(`Not shown here: ${inEnglish(() => counted(all.length, 'result'))}`)),
    block(
      'ul',
      {},
      ...all.map((each) =>
        element(
          'li',
          {},
          element(
            'span',
            { class: 'left-out-link', ...sourceAttributes(each.source, options), tabindex: 0, role: 'link' },
            text([each.study, each.result].filter((part) => part !== undefined).join(', ')),
          ),
          text(`: ${whyOf(each)}`),
        ),
      ),
    ),
  );
}

function whyOf({ why }: LeftOut): string {
  if (why.kind === 'no effect') return why.because;
  return `it is about a part of the people (“${why.population}”). If these are all people of the review, write “whole: yes” below “${why.population}” in the vocabulary.`;
}
