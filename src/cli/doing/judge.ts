/** What `extraction judge` does: answers lines of JSON. */
import type { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { prepareJudgeLines } from '../../core/index';
import { linesOf } from '../reading/split-lines';

/** From standard input to standard output. */
export function judge(): Promise<void> {
  return answerLines(process.stdin, process.stdout, prepareJudgeLines());
}

/**
 * Answers every line that arrives, blank ones too, so that the n-th line out belongs to the n-th line in. Reads no
 * faster than the reader of its output takes.
 */
async function answerLines(input: Readable, output: Writable, answer: (line: string) => string): Promise<void> {
  async function* answers(pieces: AsyncIterable<string>): AsyncGenerator<string> {
    for await (const lines of linesOf(pieces)) yield `${lines.map(answer).join('\n')}\n`;
  }
  await pipeline(input.setEncoding('utf8'), answers, output, { end: false });
}
