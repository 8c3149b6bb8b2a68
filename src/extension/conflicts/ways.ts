/** In which ways a conflict can be settled, as a person reads them: the same above the lines, at the light bulb and in the list. */
import { l10n } from 'vscode';
import type { OpenConflict } from '../../core/index';
import { asText } from '../as-text';

export type WayKind = 'ours' | 'theirs' | 'both' | 'another id';

export interface Way {
  readonly kind: WayKind;
  readonly title: string;
  /** The lines that stand there then, in one line; empty where a person is asked first. */
  readonly detail: string;
}

/** What can be done with a conflict; always at least to take the lines of one side. */
export function waysToSettle({ ours, theirs, both, sharedName }: OpenConflict): readonly Way[] {
  return [
    { kind: 'ours', title: taking('ours', ours.text, ours.label), detail: inOneLine(ours.text) },
    { kind: 'theirs', title: taking('theirs', theirs.text, theirs.label), detail: inOneLine(theirs.text) },
    ...(both === undefined ? [] : [{ kind: 'both', title: l10n.t('Take both'), detail: inOneLine(both) } as const]),
    ...(sharedName === undefined ? [] : [{ kind: 'another id', title: anotherId(sharedName), detail: '' } as const]),
  ];
}

/** What a conflict is about, with how many there are. */
export function conflictInWords({ about }: OpenConflict, index: number, count: number): string {
  const words = about === undefined ? l10n.t('lines that cut what they say in two') : asText(about);
  return count === 1 ? l10n.t('Conflict: {0}', words) : l10n.t('Conflict {0} of {1}: {2}', index + 1, count, words);
}

/** A side, with what Git calls it: “ours (HEAD)”. */
export function sideInWords(side: 'ours' | 'theirs', label: string): string {
  const name = asText(label);
  if (side === 'ours') return name === '' || name === 'ours' ? l10n.t('ours') : l10n.t('ours ({0})', name);
  return name === '' || name === 'theirs' ? l10n.t('theirs') : l10n.t('theirs ({0})', name);
}

function taking(side: 'ours' | 'theirs', lines: string, label: string): string {
  const words = sideInWords(side, label);
  return lines.trim() === '' ? l10n.t('Take {0}, where this was taken out', words) : l10n.t('Take {0}', words);
}

function anotherId(name: string): string {
  return l10n.t('Give one another id than “{0}”…', asText(name));
}

const LONGEST = 200;

function inOneLine(lines: string): string {
  const line = asText(lines.trim().replace(/\s*\n\s*/g, ' ⏎ '));
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
}
