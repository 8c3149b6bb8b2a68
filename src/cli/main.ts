/** The command line: `extraction check | render | claims | export | package | judge`. */
import { Command, CommanderError } from 'commander';
import { version } from '../../package.json';
import { checkCommand } from './commands/check';
import { claimsCommand } from './commands/claims';
import { exportCommand } from './commands/export';
import { judgeCommand } from './commands/judge';
import { packageCommand } from './commands/package';
import { renderCommand } from './commands/render';
import { Misuse, reasonOf } from './misuse';
import { printableLines } from './printable';
import { tidyUpWhenStopped } from './write-whole';

/** Also where something goes wrong inside: 1 says that files were checked and have problems. */
const MISUSE = 2;

void run(process.argv.slice(2));

async function run(args: readonly string[]): Promise<void> {
  process.stdout.on('error', stopQuietly);
  // Nobody is left to be told.
  process.stderr.on('error', () => {});
  tidyUpWhenStopped();
  try {
    await program().parseAsync(args, { from: 'user' });
  } catch (error) {
    process.exitCode = exitCode(error);
  }
}

function program(): Command {
  const commands = [
    checkCommand(),
    renderCommand(),
    claimsCommand(),
    exportCommand(),
    packageCommand(),
    judgeCommand(),
  ];
  const main = new Command('extraction')
    .description('Check, show and export systematic reviews that are kept as extraction files.')
    .version(version, '--version', 'say which version this is')
    .helpCommand('help [command]', 'say how a command is used')
    .showHelpAfterError('(extraction --help says how it is used)');
  for (const command of commands) main.addCommand(command.copyInheritedSettings(main));
  for (const each of [main, ...commands]) each.helpOption('-h, --help', 'say how it is used').exitOverride();
  return main;
}

function exitCode(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : MISUSE;
  if (error instanceof Misuse) {
    process.stderr.write(`${printableLines(error.message.trimEnd())}\n`);
    return MISUSE;
  }
  if (isClosedPipe(error)) return 0;
  process.stderr.write(
    `This should not have happened; nothing was checked or written.\n${printableLines(String(error instanceof Error ? error.stack : error))}\n`,
  );
  return MISUSE;
}

/** Whoever reads our output may have seen enough (`| head`), or has no room for it. */
function stopQuietly(error: Error): void {
  if (isClosedPipe(error)) process.exit();
  process.stderr.write(`The result could not be written. ${reasonOf(error)}\n`);
  process.exit(MISUSE);
}

function isClosedPipe(error: unknown): boolean {
  return (error as NodeJS.ErrnoException | undefined)?.code === 'EPIPE';
}
