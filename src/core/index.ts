/** The core's front door: shells import from here and from nowhere else inside the core. */
export { catalogue } from './checks/catalogue';
export * from './checks/check';
export { findProblems, type Problems } from './checks/find-problems';
export * from './document/document';
export { lineStarts, type Position, positionAt } from './document/lines';
export { parse } from './document/parse';
export * from './document/record';
export { prepareJudgeLines } from './instruments/judge-line';
export {
  type Definition,
  definitionsIn,
  definitionsOf,
  type Reference,
  referencesIn,
  resolve,
} from './names';
export * from './review';
