/**
 * Large libraries that not every session needs, each evaluated when it is first asked for and not while the bundle
 * loads. In bundles of one file that is all; in bundles of several (`build/pieces.mjs`) each lies in a file of its own.
 */
import { once } from '../document/once';

/** The bundler's: what is asked for in this way is evaluated then, and not before. */
declare const require: (file: string) => unknown;

export const jmespath = once(() => require('./jmespath') as typeof import('./jmespath'));
export const jstat = once(() => (require('./jstat') as typeof import('./jstat')).jStat);
export const re2js = once(() => (require('./re2js') as typeof import('./re2js')).RE2JS);
