/** The bar at the top: says which section is being read. Its links work without this. */

export interface Contents {
  /** After the page has changed. */
  readonly refresh: () => void;
}

export function watchContents(page: HTMLElement): Contents {
  function update(): void {
    const bar = page.querySelector('nav');
    if (bar === null) return;
    const limit = bar.getBoundingClientRect().bottom + 24;
    const sections = [...page.querySelectorAll('section')];
    const atEnd =
      window.innerHeight + window.scrollY >= document.documentElement.scrollHeight - 2 && window.scrollY > 0;
    const read = sections.filter((section) => section.getBoundingClientRect().top <= limit).at(-1) ?? sections[0];
    const current = atEnd ? sections.at(-1) : read;
    for (const link of bar.querySelectorAll('a')) {
      if (link.hash === `#${current?.id}`) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
  }

  let waiting = false;
  document.addEventListener(
    'scroll',
    () => {
      if (waiting) return;
      waiting = true;
      requestAnimationFrame(() => {
        waiting = false;
        update();
      });
    },
    { passive: true },
  );
  update();
  return { refresh: update };
}
