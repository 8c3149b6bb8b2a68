/**
 * How figures and exports of each instrument fit robvis (McGuinness LA, Higgins JPT. Res Synth Methods 2021;12:55–61,
 * doi:10.1002/jrsm.1411), by the instrument's id.
 */
export const ROBVIS_NOTES: Readonly<Record<string, readonly string[]>> = {
  rob2: [
    'Parallel trials: `tool = "ROB2"`, columns `Study,D1,D2,D3,D4,D5,Overall`. Cluster trials: `tool = "ROB2-Cluster"`, with `D1b` behind `D1` (traffic lights only). Crossover trials have no template: `tool = "Generic"`, with the full names of the domains as headings.',
    'One row for each assessed result; a last column `Weight` only for a weighted summary. Judgements are written in full (`Some concerns`), because robvis compares initials of words. “No information” is no judgement of RoB 2, though robvis knows it.',
  ],
  robins_i: [
    'Version 2016: `tool = "ROBINS-I"`, columns `Study,D1,D2,D3,D4,D5,D6,D7,Overall`.',
    'Version 2 has no template. Use `tool = "Generic"` with its six domains as headings and your own labels for the judgements; write the best level of domain 1 as `Low`. It must not go into the template for 2016, whose domains mean other things. This way is a suggestion, not official.',
    'Judgements are written in full: `NI`, `NA` and single letters are misread.',
  ],
};
