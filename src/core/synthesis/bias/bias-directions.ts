/** Where people expect bias to push the results, domain by domain: as they wrote it, never worked out. */

import { textAt, textOf } from '../../document/walk';
import { canonicalDomainOrder } from '../../format/study/assessment-fields';
import type { Instrument } from '../../knowledge/instrument';
import { judgementLabel } from '../../knowledge/instrument-words';
import { type Assessment, assessmentsOf } from '../../review/appraisal/assessments';
import { ofEach } from '../../review/of-each';
import { assessedResult } from '../../review/results-of';
import { includedStudies, type RecordView, type Review } from '../../review/review';
import { namesOf, studyName } from '../../review/study-names';
import { instrumentIn } from '../../review/tools-of-review';
import { notExtracted } from '../cells/cells';
import { noted, tableOf } from '../cells/footnotes';
import { capital } from '../cells/wording';
import type { Cell, Row, Table } from '../models/table';

/** Assessments for which at least one direction is written. */
export function biasDirections(instrument: Instrument, review: Review): Table {
  const studies = includedStudies(review);
  const used = new Map(ofEach(studies, `directions of ${instrument.id}`, review, domainsUsed).flat());
  const keys = canonicalDomainOrder(instrument).filter((key) => used.has(key));
  const assessed = ofEach(studies, `rows of directions of ${instrument.id}: ${keys.join()}`, review, (study) =>
    directedIn(study).map((assessment, index) => noted(rowOf(study, assessment, index, keys, review))),
  ).flat();
  return tableOf(
    {
      id: `${instrument.id}-directions`,
      title: `${instrument.name}: expected direction of bias`,
      columns: [
        { id: 'study', title: 'Study' },
        { id: 'result', title: 'Result' },
        ...keys.map((key) => ({ id: key, title: used.get(key) ?? key })),
        { id: 'overall', title: 'Overall' },
      ],
      notes:
        assessed.length === 0
          ? []
          : [
              'Each judgement with the direction in which its bias is expected to push the result, where people wrote one. Assessments without any are not shown.',
            ],
    },
    assessed,
  );

  function directedIn(study: RecordView): Assessment[] {
    instrumentIn(review, instrument.id);
    return assessmentsOf(study, instrument, review).filter((each) => directionsIn(each).length > 0);
  }

  function domainsUsed(study: RecordView) {
    const domains = directedIn(study).flatMap((assessment) => assessment.domains.map(({ domain }) => domain));
    return domains.filter(({ screening }) => screening === undefined).map(({ key, name }) => [key, name] as const);
  }
}

function directionsIn({ domains, overall }: Assessment): string[] {
  return [...domains.map(({ given }) => given), overall.given].flatMap((given) => given?.direction ?? []);
}

function rowOf(study: RecordView, assessment: Assessment, index: number, keys: readonly string[], review: Review): Row {
  const { file, domains, overall, instrument, node } = assessment;
  const result = assessedResult(assessment, study);
  const measure = textAt(result, 'measure');
  const words = [measure === undefined ? undefined : namesOf(review).measure(measure), textAt(result, 'timepoint')];
  const detail = words.filter((word) => word !== undefined).join(', ');
  const source = { file: file.path, span: node.span };
  const standing = study.sections.get(instrument.id)?.standing;
  const cellOf = (given: (typeof overall)['given']): Cell => {
    if (given === undefined) return notExtracted(source);
    const level = given.value === undefined ? given.text : judgementLabel(instrument, given.value);
    return {
      text: given.direction === undefined ? level : `${level}: ${given.direction}`,
      state: 'given',
      ...(given.value !== undefined && { mark: { instrument: instrument.id, judgement: given.value } }),
      ...(standing && { standing }),
      source: { file: file.path, span: given.node.span },
    };
  };
  return {
    id: `${study.id}-${index + 1}`,
    source,
    cells: [
      { text: studyName(study, review).cited, state: 'given', source },
      {
        text: detail === '' ? capital(textOf(assessment.result) ?? 'the study as a whole') : detail,
        state: 'given',
        source,
      },
      ...keys.map((key): Cell => {
        const own = domains.find(({ domain }) => domain.key === key);
        return own === undefined ? { text: 'not applicable', state: 'not applicable' } : cellOf(own.given);
      }),
      cellOf(overall.given),
    ],
  };
}
