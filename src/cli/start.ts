/** The program `extraction`: the command line as a process of its own, with what only a process has to mind. */
import { isClosedPipe } from './closed-pipe';
import { MISUSE, run } from './main';
import { reasonOf } from './misuse';
import { tidyUpWhenStopped } from './writing/write-whole';

process.stdout.on('error', stopQuietly);
// Nobody is left to be told.
process.stderr.on('error', () => {});
tidyUpWhenStopped();
void run(process.argv.slice(2));

/** Whoever reads our output may have seen enough (`| head`), or has no room for it. */
function stopQuietly(error: Error): void {
  if (isClosedPipe(error)) process.exit();
  process.stderr.write(`The result could not be written. ${reasonOf(error)}\n`);
  process.exit(MISUSE);
}
