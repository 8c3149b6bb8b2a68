/** Made while bundling by `build/validators-plugin.mjs` from `schemas/`. */
declare module 'extraction:validators' {
  /** @returns everything that is wrong with a value, in ajv's words; `null` where there is nothing. */
  type Validator = (
    value: unknown,
    path: string,
  ) =>
    | readonly {
        readonly instancePath: string;
        readonly keyword: string;
        readonly params: Readonly<Record<string, unknown>>;
      }[]
    | null;
  export const study: Validator;
  export const intervention: Validator;
  export const review: Validator;
  export const tool: Validator;
}
