import { Option } from 'commander';

/** The option of every command that makes something of a whole review. */
export function allowIncomplete(): Option {
  return new Option('--allow-incomplete', 'end with 0 also where files of the review cannot be read and are left out');
}
