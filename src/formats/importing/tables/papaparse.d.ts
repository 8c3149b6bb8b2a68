/** As much of Papa Parse as is used. Its published types bring those of Node.js along, which nothing here may use. */
declare module 'papaparse' {
  interface Settings {
    readonly delimiter?: string;
    readonly skipEmptyLines?: boolean;
    readonly preview?: number;
  }
  interface Parsed {
    readonly data: string[][];
    readonly meta: { readonly delimiter: string };
  }
  const Papa: { parse(text: string, settings: Settings): Parsed };
  export default Papa;
}
