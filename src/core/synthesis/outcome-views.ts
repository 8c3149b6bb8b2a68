/** The views that depend on what the review asks: effects on each outcome of its vocabulary, and on all others. */
import { pairsOf, textOf, valueOf } from '../document/walk';
import { ofEach } from '../review/of-each';
import { recordWords } from '../review/record-words';
import { includedStudies, type RecordView, type Review, reviewSection, workedOut } from '../review/review';
import { entriesOf } from './cells/section-entries';
import { type EffectsOf, effectsTable, outcomesOf } from './results/effects-table';
import type { View } from './view';

/**
 * A view for each outcome, named after it (`effects-compassionate-care`). The outcomes of the question stand in the
 * preview with a table each; all others share one there, and can still be written one by one.
 */
export function outcomeViews(review: Review): readonly View[] {
  return workedOut(review, review, 'outcome views', () => {
    const asked = new Set(review.record ? recordWords(review.record, ['question', 'outcomes']) : []);
    const names = outcomeNames(review);
    const ids = slugs(names);
    const single = names.map((name, index) => outcomeView(name, ids[index] ?? name, asked.has(name)));
    return [...single.filter(isShown), otherView(asked), ...single.filter((view) => !isShown(view))];
  });
}

/** Those of the vocabulary in its order; then those that only results name. */
function outcomeNames(review: Review): string[] {
  const known = pairsOf(valueOf(reviewSection(review, 'vocabulary'), 'outcomes')).map(({ key }) => key.text);
  const used = ofEach(includedStudies(review), 'outcomes that are named', review, outcomesNamedIn).flat();
  return [...new Set([...known, ...used])];
}

function outcomesNamedIn(study: RecordView): string[] {
  const entries = [...entriesOf(study, 'results'), ...entriesOf(study, 'outcomes')];
  return [...new Set(entries.flatMap(({ node }) => textOf(valueOf(node, 'outcome')) ?? []))];
}

function isShown({ section }: View): boolean {
  return section !== undefined;
}

function outcomeView(name: string, slug: string, isAsked: boolean): View {
  const id = `effects-${slug}`;
  const title = `Effects on ${name}`;
  return {
    id,
    title,
    meaning: `Every result on ${name}, with its study, measure, numbers, direction and risk of bias.`,
    ...(isAsked && { section: 'results' as const }),
    of: (review) => effectsTable(review, { id, title, outcomes: 'these', names: outcomesOf(name, review) }),
  };
}

function otherView(asked: ReadonlySet<string>): View {
  const what = (review: Review): EffectsOf => {
    const shown = [...asked].flatMap((name) => outcomesOf(name, review));
    return { id: OTHERS, title: OTHERS_TITLE, outcomes: 'all but these', names: shown };
  };
  return {
    id: OTHERS,
    title: OTHERS_TITLE,
    meaning: 'Every result on an outcome that the question of the review does not name.',
    section: 'results',
    of: (review) => effectsTable(review, what(review)),
  };
}

const OTHERS = 'other-effects';
const OTHERS_TITLE = 'Effects on other outcomes';

/** Names as parts of an id, each different: small letters, digits, hyphens. */
function slugs(names: readonly string[]): string[] {
  const used = new Set<string>();
  return names.map((name) => {
    const plain = name
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[\u0300-\u036f]/g, '');
    const words = plain.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '') || 'outcome';
    let slug = words;
    for (let next = 2; used.has(slug); next += 1) slug = `${words}-${next}`;
    used.add(slug);
    return slug;
  });
}
