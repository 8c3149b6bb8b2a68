/**
 * The tables of ROBINS-I, written down by hand from the published material, independently of the instrument's own rules.
 *
 * `Y+` is Y or PY, `N-` is N or PN, `Y+NI` and `N-NI` include NI; `SY`, `WY`, `WN`, `SN` are strong and weak answers; `NA`
 * is not asked; `*` is anything.
 */
import type { HandTable } from './rob2-tables';

const BOTH_VARIANTS = ['2-a', '2-b'];

/** Version 2 (20 November 2025): the figures. */
export const VERSION_2: readonly HandTable[] = [
  {
    about: 'domain 1, variant A',
    variants: ['2-a'],
    domain: '1',
    // 1.1 SN/NI 2, else 3 × 5 × 5; with 1.4.
    sets: (2 + 75) * 4,
    questions: `
      1.1: Y PY WN SN NI; always
      1.2: Y PY WN SN NI; 1.1 in Y+/WN
      1.3: Y PY PN N NI; 1.1 in Y+/WN
      1.4: Y PY PN N; always`,
    tables: [
      `
      | 1.1   | 1.3  | 1.4 | 1.2      | judgement              |
      | SN/NI | NA   | N-  | NA       | Serious                |
      | SN/NI | NA   | Y+  | NA       | Critical               |
      | Y+/WN | Y+   | Y+  | *        | Critical               |
      | Y+/WN | Y+   | N-  | Y+       | Serious                |
      | Y+/WN | Y+   | N-  | WN/SN/NI | Critical               |
      | Y+    | N-NI | *   | SN/NI    | Serious                |
      | Y+    | N-NI | N-  | Y+       | Low except confounding |
      | Y+    | N-NI | N-  | WN       | Moderate               |
      | Y+    | N-NI | Y+  | Y+/WN    | Serious                |
      | WN    | N-NI | *   | SN/NI    | Serious                |
      | WN    | N-NI | N-  | Y+/WN    | Moderate               |
      | WN    | N-NI | Y+  | Y+/WN    | Serious                |`,
    ],
  },
  {
    about: 'domain 1, variant B',
    variants: ['2-b'],
    domain: '1',
    // 1.1 Y+: 2 × (3 × 5 + 2); else 3 × 5; with 1.5.
    sets: (34 + 15) * 4,
    questions: `
      1.1: Y PY PN N NI; always
      1.2: Y PY WN SN NI; 1.1 in Y+
      1.3: Y PY WN SN NI; 1.2 in Y+/WN
      1.4: Y PY PN N NI; 1.1 in N-NI
      1.5: Y PY PN N; always`,
    tables: [
      `
      | 1.1  | 1.4  | 1.2   | 1.3   | 1.5 | judgement              |
      | N-NI | Y+   | NA    | NA    | *   | Critical               |
      | N-NI | N-NI | NA    | NA    | N-  | Serious                |
      | N-NI | N-NI | NA    | NA    | Y+  | Critical               |
      | Y+   | NA   | SN/NI | NA    | N-  | Serious                |
      | Y+   | NA   | SN/NI | NA    | Y+  | Critical               |
      | Y+   | NA   | Y+/WN | SN/NI | *   | Serious                |
      | Y+   | NA   | Y+    | Y+    | N-  | Low except confounding |
      | Y+   | NA   | Y+/WN | Y+/WN | N-  | Moderate               |
      | Y+   | NA   | Y+/WN | Y+/WN | Y+  | Serious                |`,
    ],
  },
  {
    about: 'domain 2, classification',
    variants: BOTH_VARIANTS,
    domain: '2',
    // 2.1 to 2.3: 2 + 3 × (2 + 3 × 5); with 2.4 and 2.5.
    sets: 53 * 25,
    questions: `
      2.1: Y PY PN N NI; always
      2.2: Y PY PN N NI; 2.1 in N-NI
      2.3: SY WY PN N NI; 2.2 in N-NI
      2.4: SY WY PN N NI; always
      2.5: Y PY PN N NI; always`,
    tables: [
      `
      | 2.1  | 2.2  | 2.3   | 2.4   | 2.5  | judgement |
      | Y+   | NA   | NA    | N-    | N-   | Low       |
      | Y+   | NA   | NA    | N-    | Y+NI | Moderate  |
      | Y+   | NA   | NA    | WY/NI | N-   | Moderate  |
      | Y+   | NA   | NA    | WY/NI | Y+NI | Serious   |
      | Y+   | NA   | NA    | SY    | N-   | Serious   |
      | Y+   | NA   | NA    | SY    | Y+NI | Critical  |
      | N-NI | Y+   | NA    | N-    | N-   | Low       |
      | N-NI | Y+   | NA    | N-    | Y+NI | Moderate  |
      | N-NI | Y+   | NA    | WY/NI | N-   | Moderate  |
      | N-NI | Y+   | NA    | WY/NI | Y+NI | Serious   |
      | N-NI | Y+   | NA    | SY    | N-   | Serious   |
      | N-NI | Y+   | NA    | SY    | Y+NI | Critical  |
      | N-NI | N-NI | SY    | N-    | N-   | Low       |
      | N-NI | N-NI | SY    | N-    | Y+NI | Moderate  |
      | N-NI | N-NI | SY    | WY/NI | N-   | Moderate  |
      | N-NI | N-NI | SY    | WY/NI | Y+NI | Serious   |
      | N-NI | N-NI | SY    | SY    | N-   | Serious   |
      | N-NI | N-NI | SY    | SY    | Y+NI | Critical  |
      | N-NI | N-NI | WY/NI | N-    | N-   | Moderate  |
      | N-NI | N-NI | WY/NI | N-    | Y+NI | Serious   |
      | N-NI | N-NI | WY/NI | WY/NI | N-   | Serious   |
      | N-NI | N-NI | WY/NI | WY/NI | Y+NI | Critical  |
      | N-NI | N-NI | WY/NI | SY    | any  | Critical  |
      | N-NI | N-NI | N-    | N-    | N-   | Serious   |
      | N-NI | N-NI | N-    | N-    | Y+NI | Critical  |
      | N-NI | N-NI | N-    | WY/NI | any  | Critical  |
      | N-NI | N-NI | N-    | SY    | any  | Critical  |`,
    ],
    unnumbered: true,
  },
  {
    about: 'domain 3, selection',
    variants: BOTH_VARIANTS,
    domain: '3',
    sets: 6877,
    questions: `
      3.1: Y PY WN SN NI; always
      3.2: Y PY PN N NI; 3.1 in Y+
      3.3: Y PY PN N NI; always
      3.4: Y PY PN N NI; 3.3 in Y+
      3.5: Y PY PN N NI; 3.4 in Y+
      3.6: Y PY PN N NI; 3.1 in SN or 3.5 in Y+
      3.7: Y PY PN N NI; 3.6 in N-NI
      3.8: Y PY PN N NI; 3.7 in N-NI`,
    tables: [
      `
      | 3.1   | 3.2  | 3.3 | 3.4 | 3.5  | 3.6  | 3.7  | 3.8  | judgement |
      | Y+    | N-NI | N-  | NA  | NA   | NA   | NA   | NA   | Low       |
      | Y+    | N-NI | NI  | NA  | NA   | NA   | NA   | NA   | Moderate  |
      | Y+    | N-NI | Y+  | N-  | NA   | NA   | NA   | NA   | Low       |
      | Y+    | N-NI | Y+  | NI  | NA   | NA   | NA   | NA   | Moderate  |
      | Y+    | N-NI | Y+  | Y+  | N-NI | NA   | NA   | NA   | Moderate  |
      | Y+    | Y+   | *   | *   | NA   | NA   | NA   | NA   | Moderate  |
      | Y+    | Y+   | Y+  | Y+  | N-NI | NA   | NA   | NA   | Moderate  |
      | WN/NI | NA   | *   | *   | NA   | NA   | NA   | NA   | Moderate  |
      | WN/NI | NA   | Y+  | Y+  | N-NI | NA   | NA   | NA   | Moderate  |
      | SN    | NA   | *   | *   | *    | Y+   | NA   | NA   | Moderate  |
      | SN    | NA   | *   | *   | *    | N-NI | Y+   | NA   | Moderate  |
      | SN    | NA   | *   | *   | *    | N-NI | N-NI | Y+   | Critical  |
      | SN    | NA   | *   | *   | *    | N-NI | N-NI | N-NI | Serious   |
      | *     | *    | Y+  | Y+  | Y+   | Y+   | NA   | NA   | Moderate  |
      | *     | *    | Y+  | Y+  | Y+   | N-NI | Y+   | NA   | Moderate  |
      | *     | *    | Y+  | Y+  | Y+   | N-NI | N-NI | Y+   | Critical  |
      | *     | *    | Y+  | Y+  | Y+   | N-NI | N-NI | N-NI | Serious   |`,
    ],
    unnumbered: true,
  },
  {
    about: 'domain 4, missing data',
    variants: BOTH_VARIANTS,
    domain: '4',
    sets: 46106,
    questions: `
      4.1: Y PY PN N NI; always
      4.2: Y PY PN N NI; always
      4.3: Y PY PN N NI; always
      4.4: Y PY PN N NI; 4.1 in N-NI or 4.2 in N-NI or 4.3 in N-NI
      4.5: Y PY PN N NI; 4.4 in Y+NI
      4.6: Y PY WN SN NI; 4.5 in Y+NI
      4.7: Y PY PN N NI; 4.4 in N-
      4.8: Y PY PN N NI; 4.7 in Y+
      4.9: Y PY WN SN NI; 4.8 in Y+
      4.10: Y PY WN SN NI; 4.7 in N-NI
      4.11: Y PY PN N; ${['4.1', '4.2', '4.3']
        .flatMap((missing) =>
          ['4.5 in Y+NI', '4.9 in WN/SN/NI', '4.10 in WN/SN/NI'].map((falls) => `${missing} in N-NI and ${falls}`),
        )
        .join(' or ')}`,
    tables: [
      `
      | 4.1, 4.2, 4.3 | 4.4  | 4.5  | 4.6   | 4.7  | 4.8  | 4.9   | 4.10  | 4.11 | judgement |
      | both Y+       | NA   | NA   | NA    | NA   | NA   | NA    | NA    | NA   | Low       |
      | either N-NI   | Y+NI | N-   | NA    | NA   | NA   | NA    | NA    | NA   | Low       |
      | either N-NI   | Y+NI | Y+NI | Y+    | NA   | NA   | NA    | NA    | Y+   | Low       |
      | either N-NI   | Y+NI | Y+NI | Y+    | NA   | NA   | NA    | NA    | N-   | Moderate  |
      | either N-NI   | Y+NI | Y+NI | WN/NI | NA   | NA   | NA    | NA    | Y+   | Moderate  |
      | either N-NI   | Y+NI | Y+NI | WN/NI | NA   | NA   | NA    | NA    | N-   | Serious   |
      | either N-NI   | Y+NI | Y+NI | SN    | NA   | NA   | NA    | NA    | Y+   | Serious   |
      | either N-NI   | Y+NI | Y+NI | SN    | NA   | NA   | NA    | NA    | N-   | Critical  |
      | either N-NI   | N-   | NA   | NA    | Y+   | N-NI | NA    | NA    | NA   | Serious   |
      | either N-NI   | N-   | NA   | NA    | Y+   | Y+   | Y+    | NA    | NA   | Low       |
      | either N-NI   | N-   | NA   | NA    | Y+   | Y+   | WN/NI | NA    | Y+   | Moderate  |
      | either N-NI   | N-   | NA   | NA    | Y+   | Y+   | WN/NI | NA    | N-   | Serious   |
      | either N-NI   | N-   | NA   | NA    | Y+   | Y+   | SN    | NA    | Y+   | Serious   |
      | either N-NI   | N-   | NA   | NA    | Y+   | Y+   | SN    | NA    | N-   | Critical  |
      | either N-NI   | N-   | NA   | NA    | N-NI | NA   | NA    | Y+    | NA   | Low       |
      | either N-NI   | N-   | NA   | NA    | N-NI | NA   | NA    | WN/NI | Y+   | Moderate  |
      | either N-NI   | N-   | NA   | NA    | N-NI | NA   | NA    | WN/NI | N-   | Serious   |
      | either N-NI   | N-   | NA   | NA    | N-NI | NA   | NA    | SN    | Y+   | Serious   |
      | either N-NI   | N-   | NA   | NA    | N-NI | NA   | NA    | SN    | N-   | Critical  |`,
    ],
    unnumbered: true,
  },
  {
    about: 'domain 5, measurement',
    variants: BOTH_VARIANTS,
    domain: '5',
    sets: 5 * (2 + 3 * 5),
    questions: `
      5.1: Y PY PN N NI; always
      5.2: Y PY PN N NI; always
      5.3: SY WY PN N NI; 5.2 in Y+NI`,
    tables: [
      `
      | 5.1 | 5.2  | 5.3      | judgement |
      | Y+  | *    | *        | Serious   |
      | N-  | N-   | NA       | Low       |
      | N-  | Y+NI | N-       | Low       |
      | N-  | Y+NI | WY/NI    | Moderate  |
      | N-  | Y+NI | SY       | Serious   |
      | NI  | N-   | NA       | Moderate  |
      | NI  | Y+NI | WY/N-/NI | Moderate  |
      | NI  | Y+NI | SY       | Serious   |`,
    ],
  },
  {
    about: 'domain 6, reported result',
    variants: BOTH_VARIANTS,
    domain: '6',
    sets: 625,
    questions: `
      6.1: Y PY PN N NI; always
      6.2: Y PY PN N NI; always
      6.3: Y PY PN N NI; always
      6.4: Y PY PN N NI; always`,
    tables: [
      `
      | 6.1  | 6.2  | 6.3  | 6.4  | judgement |
      | Y+   | any  | any  | any  | Low       |
      | N-NI | Y+   | Y+   | any  | Critical  |
      | N-NI | Y+   | any  | Y+   | Critical  |
      | N-NI | any  | Y+   | Y+   | Critical  |
      | N-NI | Y+   | N-NI | N-NI | Serious   |
      | N-NI | N-NI | Y+   | N-NI | Serious   |
      | N-NI | N-NI | N-NI | Y+   | Serious   |
      | N-NI | NI   | NI   | NI   | Serious   |
      | N-NI | N-   | N-   | N-   | Low       |
      | N-NI | N-NI | N-NI | N-NI | Moderate  |`,
    ],
    unnumbered: true,
  },
];

/** The criteria of version 2016: the last cell is the floor, and the level that they single out. */
export interface CriteriaTable extends Pick<HandTable, 'about' | 'variants' | 'domain' | 'sets' | 'questions'> {
  readonly table: string;
}

const BOTH_EFFECTS = ['2016-assignment', '2016-adhering'];

export const VERSION_2016: readonly CriteriaTable[] = [
  {
    about: 'domain 1, confounding',
    variants: BOTH_EFFECTS,
    domain: '1',
    // Baseline set: (2 × 5 + 3) × 5 = 65; time-varying set: 2 × 5 + 3 = 13.
    sets: 2 + 2 * (2 * 65 + 1 + 2 * (2 * 65 + 1 + 2 * 13)),
    questions: `
      1.1: Y PY PN N; always
      1.2: Y PY PN N NI; 1.1 in Y+
      1.3: Y PY PN N NI; 1.2 in Y+
      1.4: Y PY PN N NI; 1.2 in N- or 1.3 in N-
      1.5: Y PY PN N NI; 1.4 in Y+
      1.6: Y PY PN N NI; 1.2 in N- or 1.3 in N-
      1.7: Y PY PN N NI; 1.3 in Y+
      1.8: Y PY PN N NI; 1.7 in Y+`,
    table: `
      | 1.1 | 1.4 | 1.5 | 1.6 | 1.7 | 1.8 | floor, level       |
      | N-  | NA  | NA  | NA  | NA  | NA  | Low, Low           |
      | Y+  | Y+  | Y+  | N-  | NA  | NA  | Moderate, Moderate |
      | Y+  | NA  | NA  | NA  | Y+  | Y+  | Moderate, Moderate |
      | Y+  | N-  | *   | *   | *   | *   | Serious, Serious   |
      | Y+  | *   | N-  | *   | *   | *   | Serious, Serious   |
      | Y+  | *   | *   | *   | N-  | *   | Serious, Serious   |
      | Y+  | *   | *   | *   | *   | N-  | Serious, Serious   |
      | Y+  | Y+  | Y+  | Y+  | NA  | NA  | Moderate, open     |
      | Y+  | *   | *   | *   | *   | *   | Moderate, open     |`,
  },
  {
    about: 'domain 2, selection',
    variants: BOTH_EFFECTS,
    domain: '2',
    // 2.1 to 2.3 all Y+: 8, each with 2.4 and 2.5; else 21, each with 2 × 5 + 3.
    sets: 8 * 25 + 21 * 13,
    questions: `
      2.1: Y PY PN N NI; always
      2.2: Y PY PN N NI; 2.1 in Y+
      2.3: Y PY PN N NI; 2.2 in Y+
      2.4: Y PY PN N NI; always
      2.5: Y PY PN N NI; 2.2 in Y+ and 2.3 in Y+ or 2.4 in N-`,
    table: `
      | 2.1 | 2.2 | 2.3 | 2.4 | 2.5 | floor, level        |
      | N-  | NA  | NA  | Y+  | NA  | Low, Low            |
      | Y+  | Y+  | Y+  | any | Y+  | Moderate, Moderate  |
      | Y+  | Y+  | Y+  | any | N-  | Serious, Serious    |
      | Y+  | Y+  | Y+  | any | NI  | Moderate, open      |
      | N-  | NA  | NA  | N-  | Y+  | Moderate, Moderate  |
      | Y+  | N-  | NA  | N-  | Y+  | Moderate, Moderate  |
      | Y+  | Y+  | N-  | N-  | Y+  | Moderate, Moderate  |
      | *   | *   | *   | N-  | N-  | Moderate, open      |
      | *   | *   | *   | N-  | *   | Moderate, open      |
      | Y+  | N-  | NA  | Y+  | NA  | Low, open           |
      | Y+  | Y+  | N-  | Y+  | NA  | Low, open           |
      | NI  | NA  | NA  | NI  | NA  | Low, No information |
      | *   | *   | *   | *   | *   | Low, open           |`,
  },
  {
    about: 'domain 3, classification',
    variants: BOTH_EFFECTS,
    domain: '3',
    sets: 125,
    questions: `
      3.1: Y PY PN N NI; always
      3.2: Y PY PN N NI; always
      3.3: Y PY PN N NI; always`,
    table: `
      | 3.1  | 3.2 | 3.3  | floor, level        |
      | Y+   | Y+  | N-   | Low, Low            |
      | Y+   | N-  | N-   | Moderate, Moderate  |
      | N-   | any | any  | Serious, Serious    |
      | Y+NI | N-  | N-NI | Moderate, open      |
      | Y+NI | any | Y+   | Moderate, open      |
      | NI   | NI  | NI   | Low, No information |
      | any  | any | any  | Low, open           |`,
  },
  {
    about: 'domain 4, effect of assignment',
    variants: ['2016-assignment'],
    domain: '4',
    sets: 2 * 5 + 3,
    questions: `
      4.1: Y PY PN N NI; always
      4.2: Y PY PN N NI; 4.1 in Y+`,
    table: `
      | 4.1 | 4.2 | floor, level        |
      | N-  | NA  | Low, Low            |
      | Y+  | N-  | Low, open           |
      | Y+  | Y+  | Serious, Serious    |
      | NI  | NA  | Low, No information |
      | Y+  | NI  | Low, open           |`,
  },
  {
    about: 'domain 4, effect of starting and adhering',
    variants: ['2016-adhering'],
    domain: '4',
    // None N-: 27; else 98, each with 4.6.
    sets: 27 + 98 * 5,
    questions: `
      4.3: Y PY PN N NI; always
      4.4: Y PY PN N NI; always
      4.5: Y PY PN N NI; always
      4.6: Y PY PN N NI; 4.3 in N- or 4.4 in N- or 4.5 in N-`,
    table: `
      | 4.3, 4.4, 4.5 | 4.6  | floor, level        |
      | both Y+       | NA   | Low, Low            |
      | either N-     | Y+   | Moderate, Moderate  |
      | either N-     | N-NI | Moderate, open      |
      | both NI       | NA   | Low, No information |
      | neither N-    | NA   | Low, open           |`,
  },
  {
    about: 'domain 5, missing data',
    variants: BOTH_EFFECTS,
    domain: '5',
    // Nothing missing: 27; else 98, each with 5.4 and 5.5.
    sets: 27 + 98 * 25,
    questions: `
      5.1: Y PY PN N NI; always
      5.2: Y PY PN N NI; always
      5.3: Y PY PN N NI; always
      5.4: Y PY PN N NI; 5.1 in N- or 5.2 in Y+ or 5.3 in Y+
      5.5: Y PY PN N NI; 5.1 in N- or 5.2 in Y+ or 5.3 in Y+`,
    table: `
      | 5.1 | 5.2 | 5.3 | 5.4  | 5.5 | floor, level        |
      | Y+  | N-  | N-  | NA   | NA  | Low, Low            |
      | *   | *   | *   | Y+   | any | Low, Low            |
      | *   | *   | *   | N-NI | Y+  | Low, open           |
      | *   | *   | *   | N-   | N-  | Moderate, open      |
      | NI  | NI  | NI  | NA   | NA  | Low, No information |
      | *   | *   | *   | *    | *   | Low, open           |`,
  },
  {
    about: 'domain 6, measurement',
    variants: BOTH_EFFECTS,
    domain: '6',
    sets: 625,
    questions: `
      6.1: Y PY PN N NI; always
      6.2: Y PY PN N NI; always
      6.3: Y PY PN N NI; always
      6.4: Y PY PN N NI; always`,
    table: `
      | 6.1 | 6.2 | 6.3 | 6.4 | floor, level        |
      | N-  | any | Y+  | N-  | Low, Low            |
      | any | N-  | Y+  | N-  | Low, Low            |
      | any | any | N-  | any | Serious, Serious    |
      | Y+  | Y+  | any | any | Moderate, open      |
      | any | any | any | Y+  | Moderate, open      |
      | NI  | NI  | NI  | NI  | Low, No information |
      | any | any | any | any | Low, open           |`,
  },
  {
    about: 'domain 7, reported result',
    variants: BOTH_EFFECTS,
    domain: '7',
    sets: 125,
    questions: `
      7.1: Y PY PN N NI; always
      7.2: Y PY PN N NI; always
      7.3: Y PY PN N NI; always`,
    table: `
      | 7.1, 7.2, 7.3 | floor, level        |
      | either Y+     | Serious, Serious    |
      | both N-       | Low, open           |
      | both NI       | Low, No information |
      | neither Y+    | Low, open           |`,
  },
];
