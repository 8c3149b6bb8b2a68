// Prints the house: the rooms of the core with the arrows between them, and how many files each folder has.
//   npm run rooms

import { drawnRooms, filesByFolder } from '../build/rooms.mjs';

console.log(drawnRooms());
console.log();
for (const [folder, count] of [...filesByFolder()].sort()) console.log(`${String(count).padStart(4)}  src/${folder}`);
