/** What stands beside the pages: the outline of the file, where it has one, else small pictures of its pages. */
import { button, element } from '../dom';
import type { ReportWords, Side } from '../protocol';
import type { PDFDocumentProxy, PDFLinkService } from './library';
import { thumbnails } from './thumbnails';

export interface SideOfPages {
  readonly show: (what: Side) => void;
  readonly shown: () => Side;
  /** Called when another page is in sight. */
  readonly moved: (page: number) => void;
  readonly close: () => void;
}

type Outline = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>;

/** @param changed told when something else stands there */
export function enableSide(
  place: HTMLElement,
  source: PDFDocumentProxy,
  links: PDFLinkService,
  words: ReportWords,
  changed: () => void,
): SideOfPages {
  let shown: Side = 'nothing';
  const pictures = thumbnails(source, words, (page) => links.goToPage(page));
  const outline = source.getOutline().catch(() => null);
  const tabs = element('div', { class: 'tabs', role: 'group', 'aria-label': words.side });
  const inside = element('div', { class: 'inside' });
  place.replaceChildren(tabs, inside);
  place.setAttribute('aria-label', words.side);

  async function show(what: Side): Promise<void> {
    shown = what;
    place.hidden = what === 'nothing';
    const parts = (await outline) ?? [];
    if (shown === 'outline' && parts.length === 0) shown = 'thumbnails';
    tabs.replaceChildren(...tabsFor(shown, parts.length > 0, words, (other) => void show(other)));
    if (shown === 'outline') inside.replaceChildren(outlineList(parts, links));
    else if (shown === 'thumbnails') inside.replaceChildren(pictures.list);
    else inside.replaceChildren();
    if (shown === 'thumbnails') pictures.moved(links.page);
    changed();
  }

  return {
    show: (what) => void show(what),
    shown: () => shown,
    moved: (page) => pictures.moved(page),
    close: () => {
      pictures.close();
      place.replaceChildren();
      place.hidden = true;
    },
  };
}

/** A button for each of what can stand there, pressed for what does. */
function tabsFor(
  shown: Side,
  hasOutline: boolean,
  words: ReportWords,
  show: (what: Side) => void,
): readonly HTMLElement[] {
  const tab = (what: Side, said: string) => {
    const made = button(said, () => show(what));
    made.setAttribute('aria-pressed', String(shown === what));
    return made;
  };
  return [...(hasOutline ? [tab('outline', words.outline)] : []), tab('thumbnails', words.thumbnails)];
}

/** Headings as the file gives them, each leading to its page. Entries that lead outside lead nowhere. */
function outlineList(parts: Outline, links: PDFLinkService): HTMLElement {
  return element(
    'ul',
    {},
    ...parts.map(({ title, dest, items }) => {
      const leads = button(title, () => dest !== null && void links.goToDestination(dest));
      leads.className = 'leads';
      return element('li', {}, leads, ...(items.length > 0 ? [outlineList(items, links)] : []));
    }),
  );
}
