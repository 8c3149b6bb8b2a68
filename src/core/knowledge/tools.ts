/** All tools of the program, of either shape. A new one is its own file and one line in the list of its shape. */
import type { Instrument } from './instrument';
import { instruments } from './list';
import { qualityTools } from './quality-tools/list';
import type { QualityTool } from './quality-tools/quality-tool';
import type { Described } from './tool';

/** A tool with what belongs to its shape alone. */
export type AnyTool = Instrument | QualityTool;

/** In the order in which their sections stand in files. */
export const tools: readonly AnyTool[] = [...instruments, ...qualityTools];

/** Whether its answers lead to a judgement of each domain. */
export function isInstrument(tool: AnyTool): tool is Instrument {
  return 'variants' in tool;
}

/** Where its items are described: of one with several lists, each. */
export function describedIn(tool: AnyTool): readonly Described[] {
  return isInstrument(tool) ? [tool] : tool.checklists.all.map(({ items }) => items);
}
