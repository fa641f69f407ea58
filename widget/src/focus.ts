/** Where the keyboard stands: an answered question takes its inputs along, and the focus must not fall off the page. */
import type { LitElement } from "lit";

export class Focus {
  private answering = false;
  private moved = false;

  constructor(private readonly host: LitElement) {}

  /** The window opens. On a touch screen the keyboard must not jump up at once. */
  enter(touch: boolean): void {
    this.find(touch ? "h2" : "textarea", "h2")?.focus();
  }

  /** The visitor answers: remember whether an input in the talk had the focus. */
  leave(): void {
    this.answering = Boolean(this.active?.closest(".log, .side"));
  }

  /** A reply is there; the next drawing shows it. */
  arrived(): void {
    this.moved = this.answering;
    this.answering = false;
  }

  /** After a drawing: go to the next question's first input if the old one is gone. */
  settle(): void {
    if (!this.moved || this.active) return;
    this.moved = false;
    const last = [...this.host.renderRoot.querySelectorAll(".message.theirs")].at(-1);
    const next = last?.querySelector<HTMLElement>(".answer input, .answer button, .replies button");
    (next ?? this.find("textarea", "h2"))?.focus({ preventScroll: true });
  }

  private get active(): Element | null {
    return (this.host.renderRoot as ShadowRoot).activeElement;
  }

  private find(...selectors: string[]): HTMLElement | null {
    for (const selector of selectors) {
      const found = this.host.renderRoot.querySelector<HTMLElement>(selector);
      if (found) return found;
    }
    return null;
  }
}
