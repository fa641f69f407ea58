import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Problem, type Api } from "../src/api";
import { pageKeep } from "../src/keep";
import { Talk } from "../src/talk";
import type { Message } from "../src/types";

/** A door that counts each key once, as the real one does, and fails when it is told to. */
class Door {
  messages: Message[] = [];
  keys: string[] = [];
  failures: (Problem | "lost answer")[] = [];

  start = async () => ({ id: "eins", messages: [], seq: 0 });
  delete = async () => undefined;

  say = async (_id: string, what: object, key: string) => {
    const failure = this.failures.shift();
    if (failure instanceof Problem) throw failure;
    const first = this.messages.findIndex((message) => message.key === key);
    const reply = first < 0 ? this.answer(what, key) : this.messages.slice(first, first + 2);
    if (failure === "lost answer") throw new Problem(0, "no_connection", "");
    return { messages: reply, seq: this.messages.length };
  };

  history = async (_id: string, after: number) => ({
    messages: this.messages.filter((message) => message.seq > after), seq: this.messages.length, waiting: false, more: false,
  });

  answer(what: object, key: string | null): Message[] {
    this.keys.push(key ?? "");
    const base = { at: "", buttons: [], card: null };
    const seq = this.messages.length;
    const pair: Message[] = [
      { ...base, seq: seq + 1, role: "user", text: JSON.stringify(what), key },
      { ...base, seq: seq + 2, role: "assistant", text: "Gut.", key: null },
    ];
    this.messages.push(...pair);
    return pair;
  }
}

let door: Door;
let talk: Talk;
let arrived: number[];

beforeEach(() => {
  vi.useFakeTimers();
  door = new Door();
  arrived = [];
  talk = new Talk(door as unknown as Api, pageKeep(), { changed: () => undefined, arrived: (messages) => arrived.push(...messages.map((one) => one.seq)) });
});
afterEach(() => void vi.useRealTimers());

const settled = () => vi.advanceTimersByTimeAsync(60_000);

describe("a talk", () => {
  it("keeps nothing before the first message and the id after it", async () => {
    expect(talk.id).toBeNull();
    talk.say("Hallo", { text: "Hallo" });
    await settled();
    expect(talk.id).toBe("eins");
    expect(talk.messages.map((message) => message.seq)).toEqual([1, 2]);
  });
  it("sends again with the same key until it is through, and nothing counts twice", async () => {
    door.failures = ["lost answer", new Problem(503, "turn_failed", "Später."), new Problem(0, "no_connection", "")];
    talk.say("Hallo", { text: "Hallo" });
    await settled();
    expect(door.keys).toHaveLength(1);
    expect(talk.messages).toHaveLength(2);
    expect(talk.pending).toEqual([]);
    expect(arrived).toEqual([2]);
  });
  it("lets the visitor decide when it takes too long, and does not repeat what was refused", async () => {
    door.failures = Array.from({ length: 7 }, () => new Problem(0, "no_connection", ""));
    talk.say("Hallo", { text: "Hallo" });
    await settled();
    expect(talk.pending[0]?.state).toBe("failed");
    talk.resend(talk.pending[0]!.key);
    await settled();
    expect(talk.messages).toHaveLength(2);
    door.failures = [new Problem(422, "text_empty", "Kein Text.")];
    talk.say("", { text: " " });
    await settled();
    expect(talk.pending[0]).toMatchObject({ state: "failed", reason: "Kein Text." });
    expect(door.failures).toEqual([]);
  });
  it("sends several messages in their order", async () => {
    talk.say("a", { text: "a" });
    talk.say("b", { text: "b" });
    await settled();
    expect(talk.messages.filter((one) => one.role === "user").map((one) => one.text)).toEqual(['{"text":"a"}', '{"text":"b"}']);
  });
  it("shows what another tab said in between, in order and once", async () => {
    talk.say("a", { text: "a" });
    await settled();
    door.answer({ text: "anderswo" }, "fremd");
    talk.say("b", { text: "b" });
    await settled();
    expect(talk.messages.map((message) => message.seq)).toEqual([1, 2, 3, 4, 5, 6]);
    await talk.sync(true);
    expect(talk.messages).toHaveLength(6);
  });
  it("forgets a talk that is gone and begins a new one with the next message", async () => {
    talk.say("a", { text: "a" });
    await settled();
    door.failures = [new Problem(404, "conversation_gone", "Weg.")];
    talk.say("b", { text: "b" });
    await settled();
    expect(talk.ended).toBe(true);
    expect(talk.id).toBeNull();
  });
});
