/** Between the press of a button and its release, nothing is drawn anew: the click would be lost with what was pressed. */

/** @returns takes messages, those that come while a button is pressed a moment after its release */
export function whenReleased<Message>(take: (message: Message) => void): (message: Message) => void {
  const waiting: Message[] = [];
  let isPressed = false;

  /** The click comes after the release, and in the same turn. */
  function release(): void {
    if (!isPressed) return;
    setTimeout(() => {
      isPressed = false;
      for (const message of waiting.splice(0)) take(message);
    });
  }

  const always = { capture: true, passive: true };
  document.addEventListener(
    'pointerdown',
    () => {
      isPressed = true;
    },
    always,
  );
  // It may be released where the page hears nothing of it, as in a list that lies over it.
  for (const end of ['pointerup', 'pointercancel', 'change', 'keydown'])
    document.addEventListener(end, release, always);
  window.addEventListener('blur', release);
  document.addEventListener(
    'pointermove',
    ({ buttons }) => {
      if (buttons === 0) release();
    },
    always,
  );
  return (message) => {
    if (isPressed) waiting.push(message);
    else take(message);
  };
}
