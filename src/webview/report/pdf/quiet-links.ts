/** Links of a PDF: those within it are followed, those that lead outside are shown. */
import { PDFLinkService } from './library';

export class QuietLinks extends PDFLinkService {
  readonly #outside: (address: string) => void;

  /** @param outside what is done when somebody chooses an address */
  constructor(options: ConstructorParameters<typeof PDFLinkService>[0], outside: (address: string) => void) {
    super(options);
    this.#outside = outside;
  }

  /** Called by pdf.js for every link that leads outside: it gets no address that a browser could follow. */
  override addLinkAttributes(link: HTMLAnchorElement, url: string): void {
    link.removeAttribute('href');
    link.setAttribute('role', 'button');
    link.tabIndex = 0;
    link.title = url;
    link.addEventListener('click', (event) => {
      event.preventDefault();
      this.#outside(url);
    });
    link.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' || event.key === ' ') link.click();
    });
  }
}
