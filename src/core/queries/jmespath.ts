/** The library that reads JMESPath, evaluated when the first expression is read. */
import { once } from '../document/once';

/** The bundler's: what is asked for in this way is evaluated then (`build/apart.mjs`). */
declare const require: (library: string) => unknown;

export const library = once(
  () => require('@jmespath-community/jmespath') as typeof import('@jmespath-community/jmespath'),
);
