/** What is shown besides the talk itself: plain state, redrawn when it changes. */
import { LitElement } from "lit";
import { noStanding, type Standing } from "./live";
import { stringsFor, type Strings } from "./strings";
import type { Talk } from "./talk";
import type { Catalogue, Operator } from "./types";

export abstract class Shown extends LitElement {
  t: Strings = stringsFor(null, null);
  talk!: Talk;
  standing: Standing = noStanding();
  operator: Operator | null = null;
  catalogue: Catalogue | null = null;
  subject: string | null = null;
  greeting: string | null = null;
  keepsNothing = false;
  draft = "";
  unfolded: ReadonlySet<string> = new Set();
  doubts: ReadonlyMap<string, "sent" | "failed"> = new Map();
  wrong: string | null = null;
  asksToErase = false;
  notice: string | null = null;

  write(draft: string): void {
    this.draft = draft;
    this.requestUpdate();
  }

  fold(name: string): void {
    const next = new Set(this.unfolded);
    if (!next.delete(name)) next.add(name);
    this.unfolded = next;
    this.wrong = null;
    this.requestUpdate();
  }

  complain(sentence: string | null): void {
    this.wrong = sentence;
    this.requestUpdate();
  }
}
