/** Reads new messages out once. The region is apart from the visible talk, so that redrawing that repeats nothing. */
import type { LitElement } from "lit";

const SECONDS_KEPT = 20;

export class Announcer {
  constructor(private readonly host: LitElement) {}

  read(texts: string[]): void {
    const region = this.host.renderRoot.querySelector("[role=log]");
    if (!region) return;
    for (const text of texts) {
      const line = document.createElement("p");
      line.textContent = text;
      region.append(line);
      setTimeout(() => line.remove(), SECONDS_KEPT * 1000);
    }
  }
}
