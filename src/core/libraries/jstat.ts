/// <reference path="./jstat.d.ts" />
/** Distributions; only where an effect has an interval or a p value. */
export { jStat } from 'jstat';
