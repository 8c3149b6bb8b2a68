/** What few sessions need of conflicts: what is shown of them, and the commands. Read when the first one is seen or asked for. */
export { conflictCommands } from './conflict-commands';
export { shownConflicts } from './shown-conflicts';
