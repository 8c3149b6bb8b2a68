/** What can be made of a selection, offered beside it. */
import { button, element } from './dom';
import type { ReportWords, Use } from './protocol';

export interface SelectionButtons {
  /** Beside the end of the selection, where that is in sight. */
  readonly show: () => void;
  readonly hide: () => void;
}

/** @param use told when somebody chooses one */
export function createSelectionButtons(words: ReportWords, use: (use: Use) => void): SelectionButtons {
  const choices: readonly (readonly [Use, string])[] = [
    ['support', words.useAsSupport],
    ['value', words.useAsValue],
    ['reference', words.copyWithReference],
  ];
  const box = element(
    'div',
    { id: 'selection-buttons', role: 'toolbar', 'aria-label': words.useSelection, hidden: true },
    ...choices.map(([name, said]) => button(said, () => use(name))),
  );
  // The selection stays where it is.
  box.addEventListener('pointerdown', (event) => event.preventDefault());
  document.body.append(box);
  return {
    show: () => {
      const last = [...(document.getSelection()?.getRangeAt(0).getClientRects() ?? [])]
        .filter(({ width }) => width > 0)
        .at(-1);
      if (!last || last.bottom < 0 || last.top > window.innerHeight) return;
      box.hidden = false;
      const { offsetWidth, offsetHeight } = box;
      box.style.left = `${Math.max(4, Math.min(last.right - offsetWidth / 2, window.innerWidth - offsetWidth - 20))}px`;
      const below = last.bottom + 8;
      const isRoom = below + offsetHeight < window.innerHeight;
      box.style.top = `${isRoom ? below : Math.max(4, last.top - offsetHeight - 8)}px`;
    },
    hide: () => {
      box.hidden = true;
    },
  };
}
