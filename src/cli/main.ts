/** The command line: `extraction check | render | claims | quotations | compare | export | package | judge | diff | merge | git-setup | verify-merge | words | import | blocks | quarto-setup`. */
import { Command, CommanderError } from 'commander';
import { version } from '../../package.json';
import { isClosedPipe } from './closed-pipe';
import { blocksCommand } from './commands/blocks';
import { checkCommand } from './commands/check';
import { claimsCommand } from './commands/claims';
import { compareCommand } from './commands/compare';
import { diffCommand } from './commands/diff';
import { exportCommand } from './commands/export';
import { gitSetupCommand } from './commands/git-setup';
import { importCommand } from './commands/import';
import { judgeCommand } from './commands/judge';
import { mergeCommand } from './commands/merge';
import { packageCommand } from './commands/package';
import { quartoSetupCommand } from './commands/quarto-setup';
import { quotationsCommand } from './commands/quotations';
import { renderCommand } from './commands/render';
import { verifyMergeCommand } from './commands/verify-merge';
import { wordsCommand } from './commands/words';
import { Misuse } from './misuse';
import { printableLines } from './print/printable';

/** Also where something goes wrong inside: 1 says that files were checked and have problems. */
export const MISUSE = 2;

/**
 * Does what the words of a command line ask for; what went wrong is said on standard error, in words.
 * @param args without the names of the programs: `['check', 'studies']`
 * @returns when all is written; `process.exitCode` says what came of it (0: well, 1: with problems, 2: not understood)
 */
export async function run(args: readonly string[]): Promise<void> {
  try {
    await (await program(args)).parseAsync(args, { from: 'user' });
  } catch (error) {
    process.exitCode = exitCode(error);
  }
}

async function program(args: readonly string[]): Promise<Command> {
  // The list of exports leads to all that they are made of; it is read for those who name the command.
  const forms = args.includes('export') ? (await import('./doing/export')).exportForms : [];
  const commands = [
    checkCommand(),
    renderCommand(),
    claimsCommand(),
    quotationsCommand(),
    compareCommand(),
    exportCommand(forms),
    packageCommand(),
    importCommand(),
    judgeCommand(),
    diffCommand(),
    mergeCommand(),
    gitSetupCommand(),
    verifyMergeCommand(),
    wordsCommand(),
    blocksCommand(),
    quartoSetupCommand(),
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
