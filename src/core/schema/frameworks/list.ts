/** All frameworks without an algorithm, in the order of the documentation. A new one is its own file and one line here. */
import type { Framework } from '../framework';
import { drummond10 } from './drummond10';
import { drummond35 } from './drummond35';
import { interventionQuality } from './intervention-quality';
import { measures } from './measures';
import { ppi } from './ppi';
import { processQuality } from './process-quality';
import { theoryCore5 } from './theory-core5';
import { theoryDavis2015 } from './theory-davis2015';
import { theoryHean2015 } from './theory-hean2015';
import { theoryQattl2025 } from './theory-qattl2025';

export const frameworks: readonly Framework[] = [
  interventionQuality,
  ppi,
  processQuality,
  theoryCore5,
  theoryDavis2015,
  theoryHean2015,
  theoryQattl2025,
  drummond10,
  drummond35,
  measures,
];
