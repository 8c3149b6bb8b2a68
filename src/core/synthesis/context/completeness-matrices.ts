/** What the sources tell, item by item: TIDieR of interventions, PROGRESS-Plus and CICI of studies. No score is made of it. */

import type { Node } from '../../document/document';
import { named } from '../../document/named';
import { isMapping, isSequence, oneOrMany, pairOf, textOf } from '../../document/walk';
import { isMissingWord } from '../../fields/field';
import { isPlainObject, type Plain, type PlainObject, plainContent } from '../../format/plain-content';
import { CICI_DIMENSIONS } from '../../knowledge/frameworks/cici';
import type { Framework } from '../../knowledge/frameworks/framework';
import { progressPlus } from '../../knowledge/frameworks/progress-plus';
import { tidier } from '../../knowledge/frameworks/tidier';
import { tidierPhp } from '../../knowledge/frameworks/tidier-php';
import { type ItemStatus, itemStatus } from '../../review/appraisal/completeness';
import { codesOf } from '../../review/appraisal/context-counts';
import { statusOf, usesOf } from '../../review/appraisal/equity-counts';
import { fieldIn } from '../../review/fields-of-review';
import { ofEach } from '../../review/of-each';
import { tally } from '../../review/record-words';
import { includedStudies, type RecordView, type Review, sectionNode, workedOut } from '../../review/review';
import { interventionName, studyName } from '../../review/study-names';
import { startOf } from '../cells/cells';
import { capital } from '../cells/wording';
import type { Glyph, MatrixCell, MatrixLegend, MatrixRow, SymbolMatrix } from '../models/symbol-matrix';
import type { CellSource, CellState } from '../models/table';
import type { View } from '../view';

export const tidierMatrixView: View = {
  id: 'tidier-matrix',
  title: 'Completeness of descriptions (TIDieR)',
  meaning: 'Which items of TIDieR the sources tell of each intervention.',
  section: 'interventions',
  of: tidierMatrix,
};

export const tidierPhpMatrixView: View = {
  id: 'tidier-php-matrix',
  title: 'Completeness of descriptions (TIDieR-PHP)',
  meaning: 'Which items of TIDieR-PHP the sources tell of each policy or intervention in a whole population.',
  section: 'interventions',
  of: tidierPhpMatrix,
};

export const progressPlusMatrixView: View = {
  id: 'progress-plus-matrix',
  title: 'Characteristics of people (PROGRESS-Plus)',
  meaning: 'Which characteristics of people each study reports, and uses in an analysis.',
  section: 'context',
  appraisedWith: [],
  of: progressPlusMatrix,
};

export const ciciMatrixView: View = {
  id: 'cici-matrix',
  title: 'Context and implementation (CICI)',
  meaning: 'How many findings each study has on each dimension of context and implementation.',
  section: 'context',
  appraisedWith: [],
  of: contextMatrix,
};

/** The signs of the statuses; none differs by colour only. */
const STATUS_GLYPHS: Readonly<Record<ItemStatus, Glyph>> = {
  reported: { shape: 'disc', size: 8 },
  'partially reported': { shape: 'half disc', size: 8 },
  'not reported': { shape: 'ring', size: 8 },
  unclear: { shape: 'question', size: 7 },
  'not applicable': { shape: 'dash', size: 6 },
  'not yet extracted': { shape: 'dot', size: 2 },
};

/** One row an intervention, one column an item of TIDieR: whether it is reported. */
export function tidierMatrix(review: Review): SymbolMatrix {
  return descriptionMatrix({ id: 'tidier-matrix', section: 'tidier', framework: tidier, name: 'TIDieR' }, review);
}

/** The same of policies and interventions in whole populations. */
export function tidierPhpMatrix(review: Review): SymbolMatrix {
  const description = { id: 'tidier-php-matrix', section: 'tidier_php', framework: tidierPhp, name: 'TIDieR-PHP' };
  return descriptionMatrix(description, review);
}

/** A checklist by which interventions are described, and the section that holds it. */
interface Description {
  readonly id: string;
  readonly section: string;
  readonly framework: Framework;
  readonly name: string;
}

function descriptionMatrix(description: Description, review: Review): SymbolMatrix {
  const { id, section, framework, name } = description;
  const described = review.interventions.filter(({ sections }) => sections.has(section));
  const rows = described.map((intervention) => descriptionRow(description, intervention));
  return {
    kind: 'symbol matrix',
    id,
    title: `How completely interventions are described (${name})`,
    description: `One row for each intervention, one column for each item of ${name}.`,
    heads: [{ id: 'intervention', title: 'Intervention' }],
    columns: framework.items.map(({ key, number, label, meaning }) => ({
      id: key,
      title: number === undefined ? label : `${number} ${label}`,
      meaning,
    })),
    rows,
    legends: [statusLegend(rows)],
    notes: rows.length === 0 ? [] : ['No score is made of it: items do not weigh the same.'],
  };
}

function descriptionRow({ section: key, framework }: Description, intervention: RecordView): MatrixRow {
  const section = intervention.sections.get(key);
  const node = sectionNode(intervention, key);
  const source = startOf(intervention);
  const isOpen = section?.standing === 'not agreed';
  return {
    id: intervention.id,
    heads: [{ text: interventionName(intervention), state: 'given', ...(source && { source }) }],
    cells: framework.items.map((item) => {
      const pair = pairOf(node, item.key);
      const place = section && { file: section.file.path, span: pair?.value.span ?? section.pair.key.span };
      if (isOpen) return { cell: notAgreed(place), glyphs: [NOT_AGREED] };
      return statusCell(isMissingWord(textOf(node)) ? (textOf(node) as ItemStatus) : itemStatus(pair?.value), place);
    }),
  };
}

const NOT_AGREED: Glyph = { shape: 'question', size: 7 };

function notAgreed(source: CellSource | undefined) {
  return { text: 'not agreed', state: 'not agreed' as const, ...(source && { source }) };
}

function statusCell(status: ItemStatus, source: CellSource | undefined, label?: string, note?: string): MatrixCell {
  const glyph = STATUS_GLYPHS[status];
  return {
    cell: {
      text: status === 'not yet extracted' ? '' : label === undefined ? status : `${status} (${label})`,
      state: stateOf(status),
      ...(source && { source }),
      ...(note !== undefined && { note }),
    },
    glyphs: [label === undefined ? glyph : { ...glyph, label }],
  };
}

function stateOf(status: ItemStatus): CellState {
  if (status === 'not yet extracted') return 'not extracted';
  return status === 'reported' || status === 'partially reported' ? 'given' : status;
}

/** Only the statuses that occur. */
function statusLegend(rows: readonly MatrixRow[]): MatrixLegend {
  const shapes = new Set(rows.flatMap(({ cells }) => cells.flatMap(({ glyphs }) => glyphs.map(({ shape }) => shape))));
  const items = (Object.keys(STATUS_GLYPHS) as ItemStatus[])
    .filter((status) => shapes.has(STATUS_GLYPHS[status].shape))
    .map((status) => ({ label: status, glyph: STATUS_GLYPHS[status] }));
  return { heading: 'In the sources', items };
}

function progressPlusMatrix(review: Review): SymbolMatrix {
  const studies = includedStudies(review).filter(({ sections }) => sections.has('progress_plus'));
  const rows = ofEach(studies, 'rows of PROGRESS-Plus', review, (study) =>
    equityRows(study, studyName(study, review).cited, review),
  ).flat();
  return {
    kind: 'symbol matrix',
    id: 'progress-plus-matrix',
    title: 'Which characteristics of people studies report and use (PROGRESS-Plus)',
    description: 'One row for each study and kind of people, one column for each characteristic.',
    heads: [
      { id: 'study', title: 'Study' },
      { id: 'people', title: 'People' },
    ],
    columns: progressPlus.items.map(({ key, label, meaning }) => ({ id: key, title: label, meaning })),
    rows,
    legends: [statusLegend(rows)],
    notes:
      rows.length === 0
        ? []
        : [
            'a: an analysis was adjusted for it; s: subgroups were compared; h: a disadvantaged group did worse. Nobody having looked is not the same as no harm found; no letter means nothing about it.',
          ],
  };
}

function equityRows(study: RecordView, name: string, review: Review): MatrixRow[] {
  const section = study.sections.get('progress_plus');
  if (section === undefined) return [];
  const file = section.file.path;
  const head = startOf(study);
  const row = (id: string, people: string, cells: readonly MatrixCell[], entry?: Node): MatrixRow => ({
    id,
    heads: [
      { text: name, state: 'given', ...(head && { source: head }) },
      people === ''
        ? { text: '', state: 'not extracted' }
        : {
            text: people,
            state: 'given',
            source: { file, span: (pairOf(entry, 'people')?.value ?? section.pair.key).span },
          },
    ],
    cells,
  });
  if (section.standing === 'not agreed') {
    const cell = notAgreed({ file, span: section.pair.key.span });
    return [
      row(
        study.id,
        '',
        progressPlus.items.map(() => ({ cell, glyphs: [NOT_AGREED] })),
      ),
    ];
  }
  const nodes = oneOrMany(section.pair.value).filter(isMapping);
  const plain = plainSection(study, 'progress_plus', review);
  const entries = (Array.isArray(plain) ? plain : [plain]).filter(isPlainObject);
  return entries.map((entry, index) =>
    row(
      `${study.id}-${index}`,
      typeof entry.people === 'string' ? entry.people : '',
      progressPlus.items.map(({ key }) => {
        const node: Node | undefined = pairOf(nodes[index], key)?.value;
        return equityCell(named(entry, key) ?? null, { file, span: node?.span ?? section.pair.key.span });
      }),
      nodes[index],
    ),
  );
}

function equityCell(characteristic: Plain, source: CellSource): MatrixCell {
  const status = statusOf(characteristic).replaceAll('_', ' ') as ItemStatus;
  const uses = usesOf(characteristic);
  const harm = isPlainObject(characteristic) && characteristic.harm === 'found';
  const letters = [
    ...(uses.includes('adjustment') ? ['a'] : []),
    ...(uses.includes('subgroup') ? ['s'] : []),
    ...(harm ? ['h'] : []),
  ].join('');
  return statusCell(status, source, letters === '' ? undefined : letters);
}

function plainSection(record: RecordView, key: string, review: Review): Plain {
  return plainContent(sectionNode(record, key), fieldIn(review, record, [key]), key, { missing: new Map() });
}

function contextMatrix(review: Review): SymbolMatrix {
  const studies = includedStudies(review).filter(({ sections }) => sections.has('cici'));
  const columns = contextColumns(studies.flatMap((study) => findingsOf(study, review)));
  const shown = columns.map(({ dimension, domain }) => `${dimension} ${domain}`).join();
  return {
    kind: 'symbol matrix',
    id: 'cici-matrix',
    title: 'What studies find about context and implementation (CICI)',
    description: 'One row for each study, one column for each domain of a dimension; the number counts findings.',
    heads: [{ id: 'study', title: 'Study' }],
    columns: columns.map(({ dimension, domain, title, meaning }) => ({
      id: `${dimension}-${domain}`,
      title,
      ...(dimension !== '' && { group: capital(dimension) }),
      meaning,
    })),
    rows: ofEach(studies, `row of CICI: ${shown}`, review, (study) =>
      contextRow(study, columns, studyName(study, review).cited, review),
    ),
    legends: [],
    notes:
      studies.length === 0
        ? []
        : [
            'The number counts findings of the study that are coded with the domain; a finding with several codes stands under each. An empty cell: no finding; a dot: not yet extracted.',
          ],
  };
}

interface ContextColumn {
  /** See `domain`. */
  readonly dimension: string;
  /** Both are empty for findings that name no dimension; the domain for those that name none. */
  readonly domain: string;
  readonly title: string;
  readonly meaning: string;
}

/** All domains; and for findings that name a dimension only, a column of their own where there are any. */
function contextColumns(findings: readonly PlainObject[]): ContextColumn[] {
  const codes = findings.flatMap(codesOf);
  const uncoded = findings.some((finding) => codesOf(finding).every((code) => typeof code.dimension !== 'string'));
  const none = { dimension: '', domain: '', title: 'not coded', meaning: 'Findings that name no dimension of CICI.' };
  const coded = CICI_DIMENSIONS.flatMap(({ key: dimension, domains, meaning }) => {
    const known = domains.map(({ key, label, meaning: of }) => ({ dimension, domain: key, title: label, meaning: of }));
    const isOpen = codes.some((code) => code.dimension === dimension && typeof code.domain !== 'string');
    return isOpen ? [...known, { dimension, domain: '', title: 'domain not said', meaning }] : known;
  });
  return uncoded ? [...coded, none] : coded;
}

function findingsOf(study: RecordView, review: Review): PlainObject[] {
  return workedOut(review, study, 'findings that are coded', () => {
    const plain = plainSection(study, 'cici', review);
    return (Array.isArray(plain) ? plain : []).filter(isPlainObject);
  });
}

function contextRow(study: RecordView, columns: readonly ContextColumn[], name: string, review: Review): MatrixRow {
  const section = study.sections.get('cici');
  const node = sectionNode(study, 'cici');
  const head = startOf(study);
  const place = section && { file: section.file.path, span: section.pair.key.span };
  const nodes = oneOrMany(node);
  const isList = isMapping(node) || isSequence(node);
  const findings = findingsOf(study, review);
  const word = textOf(node);
  return {
    id: study.id,
    heads: [{ text: name, state: 'given', ...(head && { source: head }) }],
    cells: columns.map(({ dimension, domain }): MatrixCell => {
      if (section?.standing === 'not agreed') return { cell: notAgreed(place), glyphs: [NOT_AGREED] };
      if (!isList) return statusCell(isMissingWord(word) ? (word as ItemStatus) : 'not yet extracted', place);
      const found = findings.flatMap((finding, index) => {
        const codes = codesOf(finding);
        const isUncoded = codes.every((code) => typeof code.dimension !== 'string');
        const fits =
          dimension === ''
            ? codes.slice(0, isUncoded ? 1 : 0)
            : codes.filter((code) => code.dimension === dimension && wordOf(code.domain) === domain);
        return fits.length === 0 ? [] : [{ fits, node: nodes[index] }];
      });
      const first = found[0]?.node;
      const source = first && section ? { file: section.file.path, span: first.span } : place;
      const influences = found.flatMap(({ fits }) =>
        fits.flatMap(({ influence }) => (wordOf(influence) === '' ? [] : [wordOf(influence)])),
      );
      const note = [...tally(influences.map((each) => [each]))].map(([influence, count]) => `${count} ${influence}`);
      const count = found.length;
      return {
        cell: {
          text: String(count),
          state: 'computed',
          ...(source && { source }),
          ...(note.length > 0 && { note: note.join(', ') }),
        },
        glyphs:
          count === 0 ? [] : [{ shape: 'bubble', size: 8 + 3 * Math.sqrt(count), hollow: true, label: String(count) }],
      };
    }),
  };
}

function wordOf(value: Plain | undefined): string {
  return typeof value === 'string' ? value : '';
}
