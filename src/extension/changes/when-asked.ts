/** What few sessions need of changes: the documents in words, and the commands. Read when the first one is asked for. */
export { changeCommands } from './change-commands';
export { textInWords } from './text-in-words';
