/**
 * The tables of RoB 2, written down by hand from the published material, independently of the instrument's own rules.
 *
 * `Y+` is Y or PY, `N-` is N or PN, `Y+NI` and `N-NI` include NI; `NA`: not asked, or (where it is offered) out of scope.
 */

export interface HandTable {
  readonly about: string;
  /** Ids of the variants in which the domain has this table. */
  readonly variants: readonly string[];
  readonly domain: string;
  /** Number of complete sets of answers. */
  readonly sets: number;
  /** `id: answers when reached; asked when`, one a line. */
  readonly questions: string;
  /** One or two tables; the domain is the worse of them. First matching row decides. */
  readonly tables: readonly string[];
  /** Rows are not numbered as in the instrument: only levels are compared. */
  readonly unnumbered?: true;
}

const PARALLEL = ['parallel-assignment', 'parallel-adhering'];
const CLUSTER = ['cluster-assignment', 'cluster-adhering'];
const CROSSOVER = ['crossover-assignment', 'crossover-adhering'];

export const HAND_TABLES: readonly HandTable[] = [
  {
    about: 'domain 1, randomisation process',
    variants: [...PARALLEL, ...CROSSOVER],
    domain: '1',
    sets: 125,
    questions: `
      1.1: Y PY PN N NI; always
      1.2: Y PY PN N NI; always
      1.3: Y PY PN N NI; always`,
    tables: [
      `
      | 1.1  | 1.2 | 1.3  | judgement     |
      | any  | N-  | any  | High          |
      | any  | NI  | Y+   | High          |
      | any  | NI  | N-NI | Some concerns |
      | N-   | Y+  | any  | Some concerns |
      | Y+NI | Y+  | Y+   | Some concerns |
      | Y+NI | Y+  | N-NI | Low           |`,
    ],
  },
  {
    about: 'domain 2, effect of assignment',
    variants: ['parallel-assignment', 'crossover-assignment'],
    domain: '2',
    sets: 13277,
    questions: `
      2.1: Y PY PN N NI; always
      2.2: Y PY PN N NI; always
      2.3: Y PY PN N NI; 2.1 in Y+NI or 2.2 in Y+NI
      2.4: Y PY PN N NI; 2.3 in Y+
      2.5: Y PY PN N NI; 2.4 in Y+NI
      2.6: Y PY PN N NI; always
      2.7: Y PY PN N NI; 2.6 in N-NI`,
    tables: [
      `
      | 2.1, 2.2    | 2.3 | 2.4  | 2.5  | part 1        |
      | both N-     | NA  | NA   | NA   | Low           |
      | either Y+NI | N-  | NA   | NA   | Low           |
      | either Y+NI | NI  | NA   | NA   | Some concerns |
      | either Y+NI | Y+  | N-   | NA   | Some concerns |
      | either Y+NI | Y+  | Y+NI | Y+   | Some concerns |
      | either Y+NI | Y+  | Y+NI | N-NI | High          |`,
      `
      | 2.6  | 2.7  | part 2        |
      | Y+   | NA   | Low           |
      | N-NI | N-   | Some concerns |
      | N-NI | Y+NI | High          |`,
    ],
  },
  {
    about: 'domain 2, effect of assignment, cluster trials',
    variants: ['cluster-assignment'],
    domain: '2',
    // 2.1a and 2.1b: 9 aware and 8 unaware ways; with 2.2 69 aware and 16 unaware; 37 ways on from awareness; 17 for part 2.
    sets: (69 * 37 + 16) * 17,
    questions: `
      2.1a: Y PY PN N NI; always
      2.1b: Y PY PN N NI; 2.1a in Y+NI
      2.2: Y PY PN N NI; always
      2.3: Y PY PN N NI; 2.1b in Y+NI or 2.2 in Y+NI
      2.4: Y PY PN N NI; 2.3 in Y+
      2.5: Y PY PN N NI; 2.4 in Y+NI
      2.6: Y PY PN N NI; always
      2.7: Y PY PN N NI; 2.6 in N-NI`,
    tables: [
      `
      | 2.1b, 2.2     | 2.3 | 2.4  | 2.5  | part 1        |
      | both NA/N-    | NA  | NA   | NA   | Low           |
      | either Y+NI   | N-  | NA   | NA   | Low           |
      | either Y+NI   | NI  | NA   | NA   | Some concerns |
      | either Y+NI   | Y+  | N-   | NA   | Some concerns |
      | either Y+NI   | Y+  | Y+NI | Y+   | Some concerns |
      | either Y+NI   | Y+  | Y+NI | N-NI | High          |`,
      `
      | 2.6  | 2.7  | part 2        |
      | Y+   | NA   | Low           |
      | N-NI | N-   | Some concerns |
      | N-NI | Y+NI | High          |`,
    ],
  },
  {
    about: 'domain 2, effect of adhering',
    variants: ['parallel-adhering', 'cluster-adhering', 'crossover-adhering'],
    domain: '2',
    sets: 20988,
    questions: `
      2.1: Y PY PN N NI; always
      2.2: Y PY PN N NI; always
      2.3: NA Y PY PN N NI; 2.1 in Y+NI or 2.2 in Y+NI
      2.4: NA Y PY PN N NI; always
      2.5: NA Y PY PN N NI; always
      2.6: Y PY PN N NI; 2.3 in N-NI or 2.4 in Y+NI or 2.5 in Y+NI`,
    tables: [
      `
      | 2.1, 2.2    | 2.3   | 2.4, 2.5    | 2.6  | judgement     |
      | both N-     | NA    | both NA/N-  | NA   | Low           |
      | both N-     | NA    | either Y+NI | Y+   | Some concerns |
      | both N-     | NA    | either Y+NI | N-NI | High          |
      | either Y+NI | NA/Y+ | both NA/N-  | NA   | Low           |
      | either Y+NI | NA/Y+ | either Y+NI | Y+   | Some concerns |
      | either Y+NI | NA/Y+ | either Y+NI | N-NI | High          |
      | either Y+NI | N-NI  | both any/NA | Y+   | Some concerns |
      | either Y+NI | N-NI  | both any/NA | N-NI | High          |`,
    ],
    unnumbered: true,
  },
  {
    about: 'domain 3, missing outcome data',
    variants: [...PARALLEL, ...CROSSOVER],
    domain: '3',
    sets: 110,
    questions: `
      3.1: Y PY PN N NI; always
      3.2: Y PY PN N; 3.1 in N-NI
      3.3: Y PY PN N NI; 3.2 in N-
      3.4: Y PY PN N NI; 3.3 in Y+NI`,
    tables: [
      `
      | 3.1  | 3.2 | 3.3  | 3.4  | judgement     |
      | Y+   | NA  | NA   | NA   | Low           |
      | N-NI | Y+  | NA   | NA   | Low           |
      | N-NI | N-  | N-   | NA   | Low           |
      | N-NI | N-  | Y+NI | N-   | Some concerns |
      | N-NI | N-  | Y+NI | Y+NI | High          |`,
    ],
  },
  {
    about: 'domain 3, missing outcome data, cluster trials',
    variants: CLUSTER,
    domain: '3',
    // 4 ways with both known, 21 others with 36 ways on (2 + 2 × 17).
    sets: 4 + 21 * 36,
    questions: `
      3.1a: Y PY PN N NI; always
      3.1b: Y PY PN N NI; always
      3.2: Y PY PN N; 3.1a in N-NI or 3.1b in N-NI
      3.3: Y PY PN N NI; 3.2 in N-
      3.4: Y PY PN N NI; 3.3 in Y+NI`,
    tables: [
      `
      | 3.1a, 3.1b  | 3.2 | 3.3  | 3.4  | judgement     |
      | both Y+     | NA  | NA   | NA   | Low           |
      | either N-NI | Y+  | NA   | NA   | Low           |
      | either N-NI | N-  | N-   | NA   | Low           |
      | either N-NI | N-  | Y+NI | N-   | Some concerns |
      | either N-NI | N-  | Y+NI | Y+NI | High          |`,
    ],
  },
  {
    about: 'domain 4, measurement of the outcome',
    variants: [...PARALLEL, ...CROSSOVER],
    domain: '4',
    sets: 493,
    questions: `
      4.1: Y PY PN N NI; always
      4.2: Y PY PN N NI; always
      4.3: Y PY PN N NI; 4.1 in N-NI and 4.2 in N-NI
      4.4: Y PY PN N NI; 4.3 in Y+NI
      4.5: Y PY PN N NI; 4.4 in Y+NI`,
    tables: [
      `
      | 4.1  | 4.2 | 4.3  | 4.4  | 4.5  | judgement     |
      | Y+   | any | NA   | NA   | NA   | High          |
      | N-NI | Y+  | NA   | NA   | NA   | High          |
      | N-NI | N-  | N-   | NA   | NA   | Low           |
      | N-NI | N-  | Y+NI | N-   | NA   | Low           |
      | N-NI | N-  | Y+NI | Y+NI | N-   | Some concerns |
      | N-NI | N-  | Y+NI | Y+NI | Y+NI | High          |
      | N-NI | NI  | N-   | NA   | NA   | Some concerns |
      | N-NI | NI  | Y+NI | N-   | NA   | Some concerns |
      | N-NI | NI  | Y+NI | Y+NI | N-   | Some concerns |
      | N-NI | NI  | Y+NI | Y+NI | Y+NI | High          |`,
    ],
  },
  {
    about: 'domain 4, measurement of the outcome, cluster trials',
    variants: CLUSTER,
    domain: '4',
    // 16 ways end at 4.1 or 4.2; 9 go on: 2 end at 4.3a, 3 × 2 at 4.3b, 3 × 3 × (2 + 3 × 5) after it.
    sets: 16 + 9 * (2 + 3 * 2 + 9 * 17),
    questions: `
      4.1: Y PY PN N NI; always
      4.2: Y PY PN N NI; always
      4.3a: Y PY PN N NI; 4.1 in N-NI and 4.2 in N-NI
      4.3b: Y PY PN N NI; 4.3a in Y+NI
      4.4: Y PY PN N NI; 4.3b in Y+NI
      4.5: Y PY PN N NI; 4.4 in Y+NI`,
    tables: [
      `
      | 4.1  | 4.2 | 4.3a, 4.3b  | 4.4  | 4.5  | judgement     |
      | Y+   | any | both NA     | NA   | NA   | High          |
      | N-NI | Y+  | both NA     | NA   | NA   | High          |
      | N-NI | N-  | either N-   | NA   | NA   | Low           |
      | N-NI | N-  | both Y+NI   | N-   | NA   | Low           |
      | N-NI | N-  | both Y+NI   | Y+NI | N-   | Some concerns |
      | N-NI | N-  | both Y+NI   | Y+NI | Y+NI | High          |
      | N-NI | NI  | either N-   | NA   | NA   | Some concerns |
      | N-NI | NI  | both Y+NI   | N-   | NA   | Some concerns |
      | N-NI | NI  | both Y+NI   | Y+NI | N-   | Some concerns |
      | N-NI | NI  | both Y+NI   | Y+NI | Y+NI | High          |`,
    ],
  },
  {
    about: 'domain 5, selection of the reported result',
    variants: [...PARALLEL, ...CLUSTER],
    domain: '5',
    sets: 125,
    questions: `
      5.1: Y PY PN N NI; always
      5.2: Y PY PN N NI; always
      5.3: Y PY PN N NI; always`,
    tables: [
      `
      | 5.2, 5.3                | 5.1  | judgement     |
      | either Y+               | any  | High          |
      | neither Y+, at least NI | any  | Some concerns |
      | both N-                 | Y+   | Low           |
      | both N-                 | N-NI | Some concerns |`,
    ],
  },
  {
    about: 'domain 5, selection of the reported result, crossover trials',
    variants: CROSSOVER,
    domain: '5',
    sets: 625,
    questions: `
      5.1: Y PY PN N NI; always
      5.2: Y PY PN N NI; always
      5.3: Y PY PN N NI; always
      5.4: Y PY PN N NI; always`,
    tables: [
      `
      | 5.2, 5.3, 5.4           | 5.1  | judgement     |
      | either Y+               | any  | High          |
      | neither Y+, at least NI | any  | Some concerns |
      | both N-                 | Y+   | Low           |
      | both N-                 | N-NI | Some concerns |`,
    ],
  },
  {
    about: 'domain 1a, randomisation of clusters',
    variants: CLUSTER,
    domain: '1a',
    sets: 125,
    questions: `
      1a.1: Y PY PN N NI; always
      1a.2: Y PY PN N NI; always
      1a.3: Y PY PN N NI; always`,
    tables: [
      `
      | 1a.1 | 1a.2 | 1a.3 | judgement     |
      | any  | N-   | any  | High          |
      | any  | NI   | Y+   | High          |
      | any  | NI   | N-NI | Some concerns |
      | N-   | Y+   | any  | Some concerns |
      | Y+NI | Y+   | Y+   | Some concerns |
      | Y+NI | Y+   | N-NI | Low           |`,
    ],
  },
  {
    about: 'domain 1b, identification or recruitment of participants',
    variants: CLUSTER,
    domain: '1b',
    sets: 2 * 5 + 3 * 5 * 5,
    questions: `
      1b.1: Y PY PN N NI; always
      1b.2: Y PY PN N NI; 1b.1 in N-NI
      1b.3: Y PY PN N NI; always`,
    tables: [
      `
      | 1b.1 | 1b.2 | 1b.3 | judgement     |
      | Y+   | NA   | any  | Low           |
      | N-NI | Y+   | any  | High          |
      | N-NI | N-   | N-NI | Low           |
      | N-NI | N-   | Y+   | Some concerns |
      | N-NI | NI   | N-NI | Some concerns |
      | N-NI | NI   | Y+   | High          |`,
    ],
  },
  {
    about: 'domain S, period and carryover effects',
    variants: CROSSOVER,
    domain: 'S',
    sets: (2 + 3 * 5) * 5,
    questions: `
      S.1: Y PY PN N NI; always
      S.2: Y PY PN N NI; S.1 in N-NI
      S.3: Y PY PN N NI; always`,
    tables: [
      `
      | S.3 | S.1  | S.2    | judgement     |
      | N-  | any  | any/NA | High          |
      | NI  | any  | any/NA | Some concerns |
      | Y+  | Y+   | NA     | Low           |
      | Y+  | N-NI | Y+     | Low           |
      | Y+  | N-NI | N-NI   | Some concerns |`,
    ],
  },
];
