/** Claims for people at a terminal: each with its line, its result and what the data say. */
import { type ClaimResult, counted } from '../../core/index';
import { codeFrame } from './code-frame';
import type { Ink, Paint } from './paint';
import { printable, withoutCommands } from './printable';
import { wrap } from './wrap';

/** A claim and the text in which it stands. */
export interface PlacedClaim {
  readonly file: string;
  readonly text: string;
  readonly result: ClaimResult;
}

const SIGNS: Readonly<Record<ClaimResult['state'], { readonly sign: string; readonly ink: Ink }>> = {
  holds: { sign: '✓', ink: 'green' },
  differs: { sign: '✘', ink: 'red' },
  unreadable: { sign: '?', ink: 'yellow' },
};

/** One block for each claim and a line with the sum. @param width in characters, for wrapping */
export function printClaims(claims: readonly PlacedClaim[], paint: Paint, width: number): string {
  const files = [...new Set(claims.map(({ file }) => file))];
  const blocks = files.map((file) => {
    const own = claims.filter((claim) => claim.file === file).map((claim) => claimBlock(claim, paint, width));
    return `${paint('bold', printable(file))}\n${own.join('')}\n`;
  });
  return withoutCommands(`${blocks.join('')}${sumLine(claims, paint)}\n`);
}

function claimBlock({ text, result }: PlacedClaim, paint: Paint, width: number): string {
  const { sign, ink } = SIGNS[result.state];
  const { line } = codeFrame(text, result.span);
  const said = result.said ? `“${printable(oneLine(result.said.text))}”  ` : '';
  const head = `  ${paint(ink, sign)} ${String(line).padStart(4)}  ${said}${paint('dim', printable(oneLine(result.claim.expression)))}`;
  if (result.state === 'holds') return `${head}\n`;
  const message = wrap(printable(oneLine(result.message)), width - 10).map((each) => `          ${each}`);
  return `${[head, ...message].join('\n')}\n`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

function sumLine(claims: readonly PlacedClaim[], paint: Paint): string {
  const of = (state: ClaimResult['state']) => claims.filter(({ result }) => result.state === state).length;
  const parts = [
    `${of('holds')} of ${counted(claims.length, 'claim')} ${of('holds') === 1 ? 'holds' : 'hold'}`,
    ...(of('differs') > 0 ? [paint('red', `${of('differs')} ${of('differs') === 1 ? 'does' : 'do'} not`)] : []),
    ...(of('unreadable') > 0 ? [paint('yellow', `${of('unreadable')} cannot be checked`)] : []),
  ];
  return `${parts.join(', ')}.`;
}
