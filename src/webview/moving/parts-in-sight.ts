/** Tells which parts of the page are in sight, or nearly so: these are drawn before all others when something changes. */

export interface PartsInSight {
  /** After the page has changed: its parts may be other elements. */
  readonly refresh: () => void;
}

/** @param tell is called with the ids of the parts whenever others are in sight */
export function watchPartsInSight(page: HTMLElement, tell: (parts: readonly string[]) => void): PartsInSight {
  const seen = new Set<string>();
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) seen.add(target.id);
        else seen.delete(target.id);
      }
      tell([...seen]);
    },
    { rootMargin: NEARLY },
  );
  let watched: Element[] = [];
  return {
    refresh() {
      const parts = [...page.querySelectorAll('main [data-part]')];
      for (const part of watched) if (!parts.includes(part)) observer.unobserve(part);
      for (const part of parts) if (!watched.includes(part)) observer.observe(part);
      const ids = new Set(parts.map(({ id }) => id));
      for (const id of seen) if (!ids.has(id)) seen.delete(id);
      watched = parts;
    },
  };
}

/** What is about to be scrolled into sight. */
const NEARLY = '200px 0px';
