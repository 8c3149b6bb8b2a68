/** Where the command line finds what drawing pictures needs: beside itself. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DrawingKit } from '../../formats/index';

export const drawingKit: DrawingKit = { read: (name) => readFile(join(__dirname, name)) };
