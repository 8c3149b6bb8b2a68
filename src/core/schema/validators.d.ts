/** Made while bundling by `build/validators-plugin.mjs` from `schemas/`. */
declare module 'extraction:validators' {
  interface Validator {
    (value: unknown): boolean;
    errors?:
      | null
      | readonly {
          readonly instancePath: string;
          readonly keyword: string;
          readonly params: Readonly<Record<string, unknown>>;
          readonly propertyName?: string;
        }[];
  }
  export const study: Validator;
  export const intervention: Validator;
  export const review: Validator;
}
