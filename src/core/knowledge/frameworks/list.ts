/** All frameworks without an algorithm, in the order of the documentation. A new one is its own file and one line here. */

import { packs } from '../packs/list';
import { cici } from './cici';
import { designs } from './designs';
import { drummond10 } from './drummond10';
import { drummond35 } from './drummond35';
import type { Framework } from './framework';
import { gripp2 } from './gripp2';
import { interventionQuality } from './intervention-quality';
import { bronfenbrenner, socioecological } from './levels';
import { picos } from './picos';
import { ppi } from './ppi';
import { prismaFlow } from './prisma-flow';
import { processQuality } from './process-quality';
import { progressPlus } from './progress-plus';
import { swim } from './swim';
import { theoryCore5 } from './theory-core5';
import { theoryDavis2015 } from './theory-davis2015';
import { theoryHean2015 } from './theory-hean2015';
import { theoryQattl2025 } from './theory-qattl2025';
import { tidier } from './tidier';
import { tidierPhp } from './tidier-php';

export const frameworks: readonly Framework[] = [
  picos,
  tidier,
  tidierPhp,
  socioecological,
  bronfenbrenner,
  cici,
  progressPlus,
  interventionQuality,
  ppi,
  processQuality,
  theoryCore5,
  theoryDavis2015,
  theoryHean2015,
  theoryQattl2025,
  drummond10,
  drummond35,
  designs,
  swim,
  prismaFlow,
  gripp2,
  ...packs.flatMap((pack) => pack.frameworks),
];
