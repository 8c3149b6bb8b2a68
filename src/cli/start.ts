/** The program `extraction`: the command line as a process of its own, with what only a process has to mind. */
import { setFlagsFromString } from 'node:v8';
import { isClosedPipe } from './closed-pipe';
import { MISUSE, run } from './main';
import { reasonOf } from './misuse';
import { tidyUpWhenStopped } from './writing/write-whole';

process.stdout.on('error', stopQuietly);
// Nobody is left to be told.
process.stderr.on('error', () => {});
tidyUpWhenStopped();
settleForSeconds();
void run(process.argv.slice(2));

/**
 * Node.js 20 has no middle way between slow and fast code, and would spend a third of `check` on compiling functions that
 * run for a second in all. There they are compiled when they have run six times as often as usual, and with less of
 * others copied into them. Later versions have that middle way, and do not know these settings.
 *
 * Nobody waits for an answer meanwhile, so that memory is looked through at once where it has to be, and not little by
 * little beside the work: that took a twelfth of the time of `diff`.
 */
function settleForSeconds(): void {
  if (!process.versions.node.startsWith('20.')) return;
  setFlagsFromString('--interrupt-budget=400000');
  setFlagsFromString('--max-inlined-bytecode-size-cumulative=300');
  setFlagsFromString('--no-concurrent-marking');
  setFlagsFromString('--no-incremental-marking');
}

/** Whoever reads our output may have seen enough (`| head`), or has no room for it. */
function stopQuietly(error: Error): void {
  if (isClosedPipe(error)) process.exit();
  process.stderr.write(`The result could not be written. ${reasonOf(error)}\n`);
  process.exit(MISUSE);
}
