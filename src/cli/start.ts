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
const given = process.argv.slice(2);
if (given[0] === 'check') compileLater();
void run(given);

/**
 * A check is done within seconds. V8's second compiler is made for programs that run for long: as it is set, it takes a
 * third of the time of all processors for functions that are hardly called again. It begins once twelve times as much was
 * done in one; what is worked out is the same.
 */
function compileLater(): void {
  setFlagsFromString('--interrupt-budget=800000');
}

/** Whoever reads our output may have seen enough (`| head`), or has no room for it. */
function stopQuietly(error: Error): void {
  if (isClosedPipe(error)) process.exit();
  process.stderr.write(`The result could not be written. ${reasonOf(error)}\n`);
  process.exit(MISUSE);
}
