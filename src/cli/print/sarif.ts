/**
 * Problems in the form in which platforms for code take what was found (SARIF 2.1.0, OASIS 2020): they list it, show it
 * beside the lines, and know it again in the next version. Its types are made of the schema of the standard.
 */

import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import type { Log, PhysicalLocation, ReportingDescriptor, Result } from 'sarif';
import { version } from '../../../package.json';
import { catalogue, jsonText, type Severity } from '../../core/index';
import { gravestFirst } from './gravest';
import type { PlacedProblem } from './places';
import { printable } from './printable';

/** GitHub shows so many of a run, and takes no more than five times as many. */
const MOST_RESULTS = 5000;

const LEVELS: Readonly<Record<Severity, Result.level>> = { error: 'error', warning: 'warning', information: 'note' };

/** What is added to a path to find it from the top of the repository. */
export interface SarifOptions {
  /** The folder in which the command runs, from the top of the repository; empty at the top. */
  readonly folder: string;
}

/** One run, with the rules that were broken and their explanations. The gravest results; whether others are left out is said in it. */
export function printSarif(problems: readonly PlacedProblem[], { folder }: SarifOptions): string {
  const shown = gravestFirst(problems).slice(0, MOST_RESULTS);
  const rules = catalogue.filter(({ code }) => shown.some(({ problem }) => problem.code === code));
  const counts = new Map<string, number>();
  const left = problems.length - shown.length;
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'extraction', version, rules: rules.map(asRule) } },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: true,
            toolExecutionNotifications:
              left > 0
                ? [
                    {
                      level: 'warning',
                      message: { text: leftOutInWords(left) },
                    },
                  ]
                : [],
          },
        ],
        results: shown.map((placed) => ({
          ruleId: placed.problem.code,
          ruleIndex: rules.findIndex(({ code }) => code === placed.problem.code),
          level: LEVELS[placed.problem.severity],
          message: { text: printable(placed.problem.message) },
          locations: [{ physicalLocation: physicalLocation(placed, folder) }],
          partialFingerprints: { 'placeInMeaning/v1': fingerprint(placed, counts) },
        })),
      },
    ],
  };
  return jsonText(log);
}

function asRule({ code, title, explanation, severity }: (typeof catalogue)[number]): ReportingDescriptor {
  return {
    id: code,
    shortDescription: { text: title },
    fullDescription: { text: explanation },
    help: { text: explanation, markdown: explanation },
    defaultConfiguration: { level: LEVELS[severity] },
  };
}

function physicalLocation({ file, line, column, endLine, endColumn }: PlacedProblem, folder: string): PhysicalLocation {
  const uri = posix.join(folder, file).split('/').map(encodeURIComponent).join('/');
  return {
    artifactLocation: { uri },
    region: { startLine: line, startColumn: column, endLine, endColumn },
  };
}

/**
 * The same as long as the problem stands at the same place in meaning, whichever line that is on: of several problems of one
 * kind at one place, the first, the second and so on.
 */
function fingerprint({ file, place, problem }: PlacedProblem, counts: Map<string, number>): string {
  const name = [problem.code, ...(place ?? [file])].join('\n');
  const count = (counts.get(name) ?? 0) + 1;
  counts.set(name, count);
  return `${createHash('sha256').update(name).digest('hex').slice(0, 32)}:${count}`;
}

function leftOutInWords(left: number): string {
  return left === 1 ? '1 problem that weighs less is left out.' : `${left} problems that weigh less are left out.`;
}
