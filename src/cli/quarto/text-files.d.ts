/** Files that are part of the program as texts. */
declare module '*.lua' {
  const text: string;
  export default text;
}
declare module '*/_extension.yml' {
  const text: string;
  export default text;
}
