/** Elements, put together. */

type Attributes = Readonly<Record<string, string | boolean>>;

/** An element; attributes that are `false` are left out, texts become text. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== false) made.setAttribute(key, value === true ? '' : value);
  }
  made.append(...children);
  return made;
}

/** A button with words, or with a picture and words that are read aloud and shown at the pointer. */
export function button(words: string, pressed: () => void, picture?: keyof typeof PICTURES): HTMLButtonElement {
  const made = element('button', {
    type: 'button',
    ...(picture === undefined ? { class: 'words' } : { 'aria-label': words, title: words, class: 'picture' }),
  });
  if (picture === undefined) made.textContent = words;
  else made.append(drawn(PICTURES[picture]));
  made.addEventListener('click', pressed);
  return made;
}

/** Lines on a field of 16 by 16. */
const PICTURES = {
  up: 'M3 10l5-5 5 5',
  down: 'M3 6l5 5 5-5',
  less: 'M3 8h10',
  more: 'M3 8h10M8 3v10',
  find: 'M7 2a5 5 0 1 0 0 10a5 5 0 0 0 0-10M10.6 10.6L14 14',
  close: 'M4 4l8 8M12 4l-8 8',
  side: 'M2 3h12v10H2zM6 3v10',
} as const;

function drawn(lines: string): SVGElement {
  const made = (name: string, attributes: Attributes) => {
    const each = document.createElementNS('http://www.w3.org/2000/svg', name);
    for (const [key, value] of Object.entries(attributes)) each.setAttribute(key, String(value));
    return each;
  };
  const picture = made('svg', { viewBox: '0 0 16 16', width: '16', height: '16', 'aria-hidden': 'true' });
  picture.append(made('path', { d: lines, fill: 'none', stroke: 'currentColor', 'stroke-width': '1.4' }));
  return picture;
}

/** Puts values into the places that are kept for them. */
export function filled(words: string, ...values: readonly (string | number)[]): string {
  return words.replace(/\{(\d)\}/g, (place, index) => String(values[Number(index)] ?? place));
}
