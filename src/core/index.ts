/** The core's front door: shells import from here and from nowhere else inside the core. */
export * from './document/document';
export * from './document/record';
export * from './review';
