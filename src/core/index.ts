/** The core's front door: shells import from here and from nowhere else inside the core. */
export * from './document/document';
export { lineStarts, type Position, positionAt } from './document/lines';
export { parse } from './document/parse';
export * from './document/record';
export { prepareJudgeLines } from './instruments/judge-line';
export * from './review';
