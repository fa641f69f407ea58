/** The door: requests with a time limit, and problems that say whether another try helps. */
import type { Catalogue, Conversation, History, Operator, Reply, TalkStanding } from "./types";

/** Why a request did not work. `status` 0: nothing came back. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly detail: string,
    readonly retryAfter: number | null = null,
  ) {
    super(detail || code);
  }

  /** Was nothing decided, so that the same request may be sent again? */
  get passing(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500;
  }

  /** Is the talk itself gone? */
  get gone(): boolean {
    return this.code === "conversation_gone" || this.code === "id_forged";
  }
}

export type Outgoing = { text: string } | { button: string };

export class Api {
  constructor(
    private readonly base: string,
    private readonly seconds = 45,
  ) {}

  start(subject: string | null): Promise<Conversation> {
    return this.send("POST", "/conversations", subject ? { subject, greet: false } : { greet: false }, "messages");
  }

  say(id: string, what: Outgoing, key: string): Promise<Reply> {
    return this.send("POST", `${talk(id)}/messages`, { ...what, key }, "messages");
  }

  history(id: string, after: number): Promise<History> {
    return this.send("GET", `${talk(id)}/messages?after=${after}`, undefined, "messages");
  }

  standing(id: string): Promise<TalkStanding> {
    return this.send("GET", `${talk(id)}/state`);
  }

  object(id: string, seq: number, statement: string): Promise<{ text: string }> {
    return this.send("POST", `${talk(id)}/objections`, { seq, statement });
  }

  delete(id: string): Promise<void> {
    return this.send("DELETE", talk(id));
  }

  operator(): Promise<Operator> {
    return this.send("GET", "/operator", undefined, "programmes");
  }

  catalogue(): Promise<Catalogue> {
    return this.send("GET", "/catalogue", undefined, "programmes");
  }

  /** An address that a card names, seen from the server. */
  address(path: string): string {
    return new URL(path, this.base).href;
  }

  protected async send<T>(method: string, path: string, body?: object, part?: string): Promise<T> {
    const response = await this.fetch(method, path, body);
    if (!response.ok) throw await problemFrom(response);
    const told: unknown = response.status === 204 ? undefined : await response.json().catch(() => null);
    if (part && !has(told, part)) throw new Problem(0, "broken_answer", "");
    return told as T;
  }

  protected async fetch(method: string, path: string, body?: object): Promise<Response> {
    const request: RequestInit = {
      method,
      credentials: "omit",
      referrerPolicy: "no-referrer",
      signal: AbortSignal.timeout(this.seconds * 1000),
    };
    if (body) {
      request.body = JSON.stringify(body);
      request.headers = { "Content-Type": "application/json" };
    }
    try {
      return await fetch(`${this.base}/api/v1${path}`, request);
    } catch {
      throw new Problem(0, "no_connection", "");
    }
  }
}

/** Did the answer come whole? Somebody on the way may have put a page of their own in its place. */
function has(told: unknown, name: string): boolean {
  const value = typeof told === "object" && told !== null ? (told as Record<string, unknown>)[name] : null;
  return typeof value === "object" && value !== null;
}

function talk(id: string): string {
  return `/conversations/${encodeURIComponent(id)}`;
}

export async function problemFrom(response: Response): Promise<Problem> {
  const told = (await response.json().catch(() => ({}))) as { code?: unknown; detail?: unknown; retry_after?: unknown };
  const wait = Number(response.headers.get("Retry-After") ?? told.retry_after);
  return new Problem(
    response.status,
    typeof told.code === "string" ? told.code : "",
    typeof told.detail === "string" ? told.detail : "",
    Number.isFinite(wait) && wait > 0 ? wait : null,
  );
}
