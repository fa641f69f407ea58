/** <cluster-lotse>: the launcher, the window, and everything that happens in it. */
import { html, nothing, type TemplateResult } from "lit";
import { Announcer } from "./announcer";
import { Api, Problem, type Outgoing } from "./api";
import { Focus } from "./focus";
import { deviceKeep, pageKeep } from "./keep";
import { standing } from "./live";
import { applyLooks, ATTRIBUTES, mode, place, subject, type Attribute } from "./options";
import { printOnly } from "./print";
import { scrollToNews } from "./scroll";
import { Shown } from "./shown";
import { stringsFor } from "./strings";
import { styles } from "./styles";
import { Tabs } from "./tabs";
import { Talk } from "./talk";
import type { Message } from "./types";
import type { View } from "./view";
import { Window } from "./window";
import { icon } from "./views/icons";
import { panelView } from "./views/panel";

export class ClusterLotse extends Shown implements View {
  static override styles = styles;

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, ...ATTRIBUTES];
  }

  /** Where the script came from: the server to talk to unless the attribute `server` names another. */
  static home = "";

  private api!: Api;
  private tabs?: Tabs;
  private opened = false;
  private seen: Message[] = [];
  private readonly announcer = new Announcer(this);
  private readonly focusKeeper = new Focus(this);
  private readonly window = new Window(() => this.find("dialog") as HTMLDialogElement);

  override connectedCallback(): void {
    super.connectedCallback();
    this.configure();
    this.join();
    addEventListener("online", this.backOnline);
    document.addEventListener("visibilitychange", this.backOnline);
    this.window.watch();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.tabs?.close();
    removeEventListener("online", this.backOnline);
    document.removeEventListener("visibilitychange", this.backOnline);
    this.window.unwatch();
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    if (!this.isConnected || old === value) return;
    this.configure();
    if (name === "speichern" || name === "server") this.join();
  }

  override render(): TemplateResult {
    const { t, talk } = this;
    return html`<aside aria-label=${t.name} class="root ${place(this.given)} ${mode(this.given)}" lang=${this.getAttribute("sprache") === "en" ? "en" : "de"}>
      <button class="launcher" type="button" popover="manual" aria-expanded=${String(this.opened)} ?hidden=${this.opened} @click=${this.open}>
        ${icon("chat")}<span>${talk.id ? t.resume : t.openShort}</span><span class="sr"> (${t.open})</span>
      </button>
      <dialog class="panel" popover="manual" aria-labelledby="title" @cancel=${this.cancelled} @keydown=${this.escape}>
        ${this.opened ? panelView(this) : nothing}
        <div class="sr" role="log" aria-live="polite" aria-relevant="additions" lang="de"></div>
      </dialog>
    </aside>`;
  }

  protected override firstUpdated(): void {
    this.find(".launcher")?.showPopover();
  }

  protected override updated(): void {
    this.focusKeeper.settle();
  }

  say(shown: string, what: Outgoing = { text: shown }): void {
    this.notice = null;
    this.focusKeeper.leave();
    this.talk.say(shown, what);
    this.toEnd();
  }

  begin(chosen: string): void {
    void this.talk.open(chosen).catch((error: unknown) => {
      this.notice = error instanceof Problem && error.detail ? error.detail : this.t.offline;
      this.requestUpdate();
    });
  }

  doubt(seq: number, statement: string): void {
    const id = this.talk.id;
    if (!id) return;
    const note = (result: "sent" | "failed") => () => {
      this.doubts = new Map(this.doubts).set(`${seq} ${statement}`, result);
      this.requestUpdate();
    };
    this.api.object(id, seq, statement).then(note("sent"), note("failed"));
  }

  showOverview(): void {
    this.unfolded = new Set([...this.unfolded, "overview"]);
    this.requestUpdate();
    this.focusOn(".side");
  }

  askToErase(asks: boolean): void {
    this.asksToErase = asks;
    this.requestUpdate();
    this.focusOn(asks ? ".erase button" : '[data-tool="bin"]');
  }

  erase(): void {
    this.asksToErase = false;
    this.talk.delete().then(
      () => this.finish(this.t.erased),
      () => this.finish(this.t.offline),
    );
  }

  print(): void {
    printOnly(this);
  }

  address(path: string): string {
    return this.api.address(path);
  }

  readonly open = (): void => {
    this.opened = true;
    this.redraw();
    void this.loadAround();
    void this.talk.sync(false).then(() => this.toEnd());
    void this.updateComplete.then(() => {
      this.window.open();
      this.focusKeeper.enter(this.window.fillsScreen);
    });
  };

  readonly close = (): void => {
    this.opened = false;
    this.window.close();
    this.requestUpdate();
    this.focusOn(".launcher");
  };

  private readonly given = (name: Attribute): string | null => this.getAttribute(name);

  /** Turn to the server, and to the talk that is kept for it. */
  private join(): void {
    const server = new URL(this.getAttribute("server") || ClusterLotse.home || location.origin, location.href).origin;
    this.keepsNothing = this.getAttribute("speichern") === "nein";
    const keep = this.keepsNothing ? pageKeep() : deviceKeep(server);
    this.tabs?.close();
    this.api = new Api(server);
    this.tabs = new Tabs(server, this.keepsNothing, (id) => void this.talk.adopt(id).then(() => this.talk.sync(true)));
    this.talk = new Talk(this.api, keep, { changed: () => this.redraw(), arrived: (messages) => this.arrived(messages) });
  }

  private configure(): void {
    this.t = stringsFor(this.getAttribute("sprache"), this.getAttribute("texte"));
    this.subject = subject(this.given);
    this.greeting = this.getAttribute("startnachricht");
    applyLooks(this.style, this.given);
    this.requestUpdate();
  }

  private readonly cancelled = (event: Event): void => {
    event.preventDefault();
    this.close();
  };

  private readonly escape = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || event.isComposing) return;
    event.preventDefault();
    this.close();
  };

  private async loadAround(): Promise<void> {
    try {
      this.operator ??= await this.api.operator();
      this.catalogue ??= await this.api.catalogue();
      this.talk.connected = true;
    } catch {
      this.talk.connected = false;
    }
    this.requestUpdate();
  }

  private readonly backOnline = (): void => {
    if (!this.opened || document.hidden) return;
    this.talk.hurry();
    void this.talk.sync(true);
    if (!this.operator || !this.catalogue) void this.loadAround();
  };

  private arrived(messages: Message[]): void {
    if (!this.opened) return;
    this.announcer.read(messages.map((message) => message.text));
    this.focusKeeper.arrived();
    this.toEnd();
  }

  private redraw(): void {
    if (this.seen !== this.talk.messages) {
      this.seen = this.talk.messages;
      this.standing = standing(this.seen);
      if (this.talk.id) this.tabs?.tell(this.talk.id);
    }
    this.requestUpdate();
  }

  private finish(notice: string): void {
    this.notice = notice;
    if (!this.talk.id) this.tabs?.tell(null);
    this.unfolded = new Set();
    this.doubts = new Map();
    this.redraw();
    this.focusOn("textarea, h2");
  }

  private find(selector: string): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>(selector);
  }

  private focusOn(selector: string): void {
    void this.updateComplete.then(() => this.find(selector)?.focus());
  }

  private toEnd(): void {
    void this.updateComplete.then(() => scrollToNews(this.renderRoot, this.talk.messages));
  }
}
