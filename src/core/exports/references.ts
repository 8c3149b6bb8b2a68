/** References of the reports of a review, a list for each status of their studies: what reference managers read. */
import { oneOrMany, textAt, textOf } from '../document/walk';
import { workIn } from '../editing/beginning/cited-work';
import { canonicalChoice } from '../fields/canonical';
import { STUDY_STATUSES } from '../format/study/inclusion';
import { say } from '../language/say';
import { type RecordView, type Review, sectionNode } from '../review/review';
import type { Exported, ExportedFile, ReferenceForm, ReferenceToWrite } from './export';

/** How each form is called, and how its files end. */
const FORMS: Readonly<Record<ReferenceForm, { readonly name: string; readonly ending: ExportedFile['ending'] }>> = {
  ris: { name: 'RIS', ending: 'ris' },
  bibtex: { name: 'BibTeX', ending: 'bib' },
  csl: { name: 'CSL JSON', ending: 'json' },
};

/** By status, as the format calls it: the name of the file, and what it is called in a list. */
const LISTS: Readonly<Record<string, { readonly name: string; readonly title: () => string }>> = {
  included: { name: 'included', title: () => say`References of included studies` },
  excluded: { name: 'excluded', title: () => say`References of excluded studies` },
  ongoing: { name: 'ongoing', title: () => say`References of ongoing studies` },
  'awaiting classification': { name: 'awaiting', title: () => say`References of studies awaiting classification` },
};

/** A file for each status of which there is any reference; what has none is said. */
export function referencesExport({ studies }: Review, form: ReferenceForm): Exported {
  const byStatus = Object.entries(LISTS).map(([status, list]) => {
    const works = studies.filter((study) => statusOf(study) === status).flatMap(referencesOf);
    return { list, works };
  });
  const files = byStatus.flatMap(({ list, works }): ExportedFile[] =>
    works.length === 0
      ? []
      : [
          {
            name: list.name,
            ending: FORMS[form].ending,
            title: list.title(),
            form: FORMS[form].name,
            notes: [],
            content: () => ({ kind: 'references', form, works }),
          },
        ],
  );
  const without = studies.filter((study) => referencesOf(study).length === 0).map(({ id }) => id);
  const leftOut = without.length > 0 ? [`${without.join(', ')}: no report with a reference.`] : [];
  return { files, leftOut };
}

/** A word that is no status has a problem of its own; it does not take the study out. */
function statusOf(study: RecordView): string {
  return canonicalChoice(STUDY_STATUSES, textOf(sectionNode(study, 'status')) ?? '') ?? 'included';
}

function referencesOf(study: RecordView): readonly ReferenceToWrite[] {
  const reports = oneOrMany(sectionNode(study, 'reports')).flatMap((report, index) => {
    const work = workIn(report);
    return work && (work.authors.length > 0 || work.title || work.doi || work.pmid)
      ? [{ name: textAt(report, 'id') ?? `report-${index + 1}`, work }]
      : [];
  });
  return reports.map(({ name, work }, index) => ({ id: index === 0 ? study.id : `${study.id}-${name}`, work }));
}
