/**
 * The window of the widget: on a phone it fills the screen and holds the focus; elsewhere the page stays usable beside it.
 * Both ways it lies in the browser's top layer, out of reach of whatever the page does to its own boxes.
 */

const PHONE = "(max-width: 37.49em), (max-height: 29.99em)"; // the same as in styles/frame.ts

export class Window {
  private readonly phone = matchMedia(PHONE);
  private isOpen = false;

  constructor(private readonly dialog: () => HTMLDialogElement) {}

  get fillsScreen(): boolean {
    return this.phone.matches;
  }

  watch(): void {
    this.phone.addEventListener("change", this.arrange);
    addEventListener("beforeprint", this.lieFlat);
    addEventListener("afterprint", this.arrange);
  }

  unwatch(): void {
    this.phone.removeEventListener("change", this.arrange);
    removeEventListener("beforeprint", this.lieFlat);
    removeEventListener("afterprint", this.arrange);
  }

  open(): void {
    this.isOpen = true;
    this.arrange();
  }

  close(): void {
    this.isOpen = false;
    hide(this.dialog());
  }

  /** The top layer cannot be broken into pages: on paper the window lies where its element stands. */
  private readonly lieFlat = (): void => {
    if (!this.isOpen) return;
    hide(this.dialog());
    this.dialog().classList.add("flat");
  };

  private readonly arrange = (): void => {
    if (!this.isOpen) return;
    const dialog = this.dialog();
    hide(dialog);
    dialog.classList.remove("flat");
    if (this.fillsScreen) dialog.showModal();
    else dialog.showPopover();
  };
}

function hide(dialog: HTMLDialogElement): void {
  if (dialog.open) dialog.close();
  if (dialog.matches(":popover-open")) dialog.hidePopover();
}
