/** The few functions of jStat that are used; the package brings no types. */
declare module 'jstat' {
  interface Distribution {
    cdf(value: number, ...parameters: number[]): number;
    inv(probability: number, ...parameters: number[]): number;
  }
  export const jStat: {
    readonly normal: Distribution;
    readonly studentt: Distribution;
    readonly chisquare: Distribution;
    readonly centralF: Distribution;
    gammaln(value: number): number;
    combinationln(of: number, choose: number): number;
  };
}
