/** Tables of sources, as readers look at them. */
export { cellAt, cellsOf, cellUnder, leftOver, type Sheet, type SheetRow as Row } from '../../../core/index';
