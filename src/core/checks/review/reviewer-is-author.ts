import type { Node } from '../../document/document';
import type { RecordFile } from '../../document/record';
import { itemsOf, oneOrMany, pairsOf, textAt, textOf, valueOf } from '../../document/walk';
import { say } from '../../language/say';
import { isIncluded, type Review, recordCalled, reviewSection } from '../../review/review';
import { instrumentsOf } from '../../review/tools-of-review';
import type { Check } from '../check';
import { isSamePerson } from '../reading/same-person';

export const reviewerIsAuthor: Check = {
  code: 'reviewer-is-author',
  title: 'Somebody appraises their own study',
  severity: 'warning',
  explanation:
    'Who has written a study should neither extract nor assess it: nobody is free of interest in their own work. Names of reviewers are compared with the authors of the reports, by family name and first initial, so two people of the same name may be meant. Give the study to somebody else, or accept the problem and say how it was dealt with.',
  *find(file, review) {
    const study = recordCalled(review, 'study', file.id);
    if (file.kind !== 'study' || study === undefined || !isIncluded(study)) return;
    const authors = study.files.flatMap(authorsIn);
    const seen = new Set<string>();
    for (const { initials, node, does } of workersIn(file, review)) {
      if (seen.has(initials)) continue;
      seen.add(initials);
      const name = reviewerName(review, initials);
      const author = name === undefined ? undefined : authors.find((each) => isSamePerson(name, each.name));
      if (author === undefined) continue;
      yield {
        span: node.span,
        message: say`${name} (${initials}) ${does} this study, and “${author.name}” is among its authors. Nobody should judge their own work: give it to somebody else, or accept this with a word on how it was dealt with.`,
        related: [{ file: author.file, span: author.node.span, message: say`The author.` }],
      };
    }
  },
};

interface Worker {
  readonly initials: string;
  readonly node: Node;
  readonly does: string;
}

/** Whoever extracts, agrees on, decides or assesses in a file, as the file names them. */
function workersIn(file: RecordFile, review: Review): Worker[] {
  const { root } = file.document;
  const consensus = valueOf(root, 'consensus');
  const peopleNamed = (node: Node | undefined, does: string): Worker[] =>
    oneOrMany(node).flatMap((each) => {
      const initials = textOf(each);
      return initials === undefined ? [] : [{ initials, node: each, does }];
    });
  return [
    ...peopleNamed(valueOf(root, 'extractor'), 'extracts'),
    ...peopleNamed(valueOf(consensus, 'by'), say`agrees on the record of`),
    ...peopleNamed(valueOf(consensus, 'arbiter'), say`decides about`),
    ...instrumentsOf(review).flatMap(({ id }) =>
      itemsOf(file.sections.get(id)?.value).flatMap((each) => peopleNamed(valueOf(each, 'assessors'), 'assesses')),
    ),
  ];
}

function authorsIn(file: RecordFile) {
  return itemsOf(file.sections.get('reports')?.value).flatMap((report) =>
    oneOrMany(valueOf(valueOf(report, 'citation'), 'authors')).flatMap((node) => {
      const name = textOf(node);
      return name === undefined ? [] : [{ name, node, file: file.path }];
    }),
  );
}

/** The name, or what stands in its place: what the person does is nobody's name, and so fits no author. */
function reviewerName(review: Review, initials: string): string | undefined {
  const entry = pairsOf(reviewSection(review, 'reviewers')).find(({ key }) => key.text === initials);
  return textAt(entry?.value, 'name') ?? textOf(entry?.value);
}
