/** One talk: what was said, what is on its way, and how it finds back after a lost connection. No drawing in here. */
import { Problem, type Api, type Outgoing } from "./api";
import type { Keep } from "./keep";
import { Pause } from "./pause";
import type { Message } from "./types";

export type SendState = "waiting" | "retrying" | "failed";

/** A message of the visitor that the server has not confirmed. It keeps its key on every try, so it counts once. */
export interface Pending {
  key: string;
  shown: string;
  what: Outgoing;
  state: SendState;
  reason: string;
}

export interface TalkEvents {
  changed(): void;
  /** Messages that came in while the visitor was here, to be read out. */
  arrived(messages: Message[]): void;
}

const PATIENCE = [1, 2, 3, 5, 8, 13]; // seconds before each new try; about half a minute, then the visitor decides
const LOOK_AGAIN = 1; // seconds between two looks while another tab waits for a reply

export class Talk {
  id: string | null;
  messages: Message[] = [];
  pending: Pending[] = [];
  loading = false;
  answeringElsewhere = false;
  connected = true;
  ended = false;

  private working = false;
  private readonly pause = new Pause();
  private subject: string | null = null;

  constructor(
    private readonly api: Api,
    private readonly keep: Keep,
    private readonly events: TalkEvents,
  ) {
    this.id = keep.read();
  }

  get waiting(): boolean {
    return this.answeringElsewhere || this.pending.some((message) => message.state !== "failed");
  }

  get lastSeq(): number {
    return this.messages.at(-1)?.seq ?? 0;
  }

  /** Send a message; the first one opens the talk. */
  say(shown: string, what: Outgoing): void {
    this.ended = false;
    this.pending.push({ key: newKey(), shown, what, state: "waiting", reason: "" });
    this.events.changed();
    void this.work();
  }

  /** Open the talk with a subject instead of a message. */
  async open(subject: string): Promise<void> {
    this.subject = subject;
    this.loading = true;
    this.events.changed();
    try {
      await this.begin();
    } finally {
      this.loading = false;
      this.events.changed();
    }
  }

  /** Try a failed message again, with the same key. */
  resend(key: string): void {
    const message = this.pending.find((one) => one.key === key);
    if (!message) return;
    message.state = "waiting";
    this.events.changed();
    void this.work();
  }

  /** Take a failed message back; its text is returned for another try in other words. */
  discard(key: string): string {
    const message = this.pending.find((one) => one.key === key);
    this.pending = this.pending.filter((one) => one !== message);
    this.events.changed();
    return message?.shown ?? "";
  }

  /** Do not wait any longer: the connection may be back. */
  hurry(): void {
    this.pause.cut();
  }

  /** Fetch what is new. `aloud`: the visitor has not seen it. */
  async sync(aloud: boolean): Promise<void> {
    const id = this.id;
    if (!id || this.loading) return;
    this.loading = this.messages.length === 0;
    this.events.changed();
    try {
      await this.read(id, aloud);
      this.connected = true;
    } catch (error) {
      this.notice(error);
      this.connected = this.ended;
    } finally {
      this.loading = false;
      this.events.changed();
    }
  }

  /** Another tab began or ended the talk. */
  async adopt(id: string | null): Promise<void> {
    if (id === this.id) return;
    this.id = id;
    this.messages = [];
    this.events.changed();
    await this.sync(false);
  }

  /** Delete the talk on the server and here. */
  async delete(): Promise<void> {
    if (this.id) {
      await this.api.delete(this.id).catch((error: unknown) => {
        if (!(error instanceof Problem && error.gone)) throw error;
      });
    }
    this.forget();
    this.ended = false;
    this.events.changed();
  }

  private async work(): Promise<void> {
    if (this.working) return;
    this.working = true;
    let message: Pending | undefined;
    while ((message = this.pending.find((one) => one.state !== "failed"))) await this.deliver(message);
    this.working = false;
  }

  private async deliver(message: Pending): Promise<void> {
    for (let tries = 0; this.pending.includes(message); tries++) {
      try {
        const id = this.id ?? (await this.begin());
        const reply = await this.api.say(id, message.what, message.key);
        this.connected = true;
        await this.settle(id, message, reply.messages);
        return;
      } catch (error) {
        if (!(await this.mayTryAgain(message, error, tries))) return;
      }
    }
  }

  private async begin(): Promise<string> {
    const begun = await this.api.start(this.subject);
    this.subject = null;
    this.id = begun.id;
    this.keep.write(begun.id);
    this.take(begun.messages, true);
    return begun.id;
  }

  /** The reply is there. If another tab spoke in between, what it said comes first. */
  private async settle(id: string, message: Pending, reply: Message[]): Promise<void> {
    const first = reply[0]?.seq ?? 0;
    if (first > this.lastSeq + 1) await this.read(id, true).catch((error: unknown) => this.notice(error));
    this.take(reply, true);
    this.pending = this.pending.filter((one) => one !== message);
    this.events.changed();
  }

  private async mayTryAgain(message: Pending, error: unknown, tries: number): Promise<boolean> {
    this.notice(error);
    const problem = error instanceof Problem ? error : new Problem(0, "", "");
    const wait = PATIENCE[tries];
    message.reason = problem.detail;
    if (!problem.passing || wait === undefined) {
      message.state = "failed";
      this.events.changed();
      return false;
    }
    message.state = "retrying";
    this.events.changed();
    await this.pause.for(Math.max(wait, problem.retryAfter ?? 0));
    return true;
  }

  private async read(id: string, aloud: boolean): Promise<void> {
    for (;;) {
      const page = await this.api.history(id, this.lastSeq);
      if (id !== this.id) return;
      this.take(page.messages, aloud);
      this.answeringElsewhere = page.waiting && !this.working;
      if (page.more) continue;
      if (!this.answeringElsewhere) return;
      this.events.changed();
      await this.pause.for(LOOK_AGAIN);
    }
  }

  private take(messages: Message[], aloud: boolean): void {
    const fresh = messages.filter((message) => message.seq > this.lastSeq);
    if (!fresh.length) return;
    this.messages = [...this.messages, ...fresh];
    const confirmed = new Set(fresh.map((message) => message.key));
    this.pending = this.pending.filter((one) => !confirmed.has(one.key));
    this.events.changed();
    if (aloud) this.events.arrived(fresh.filter((message) => message.role === "assistant"));
  }

  private notice(error: unknown): void {
    if (!(error instanceof Problem)) throw error;
    this.connected = error.status !== 0 && error.status < 500;
    if (!error.gone) return;
    this.forget();
    this.ended = true;
  }

  private forget(): void {
    this.keep.forget();
    this.id = null;
    this.messages = [];
    this.pending = this.pending.filter((message) => message.state === "waiting");
    this.answeringElsewhere = false;
  }
}

/** A key that no other message has. `crypto.randomUUID` is missing on pages without https. */
function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
