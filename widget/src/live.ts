/** Where the case stands: pure functions from the messages so far to profile and verdict board. */
import type { Card, Criterion, CriterionState, Facts, Message, Programme } from "./types";

export interface Standing {
  facts: Facts;
  programmes: Programme[];
  /** The message that carried the programmes: an objection names it. */
  seq: number;
  asOf: string | null;
}

export function noStanding(): Standing {
  return { facts: {}, programmes: [], seq: 0, asOf: null };
}

/** The newest profile and the newest verdict. A talk that began anew forgets both. */
export function standing(messages: Message[]): Standing {
  let found = noStanding();
  for (const { card, seq } of messages) {
    if (!card) continue;
    if (startsAnew(card)) found = noStanding();
    if (isFacts(card)) found.facts = card["facts"] as Facts;
    const programmes = programmesOf(card["programmes"]);
    if (!programmes.length) continue;
    found.programmes = programmes;
    found.seq = seq;
    found.asOf = typeof card["as_of"] === "string" ? card["as_of"] : found.asOf;
  }
  return found;
}

/** The programmes of a card, if it carries verdicts and not mere ids. */
export function programmesOf(value: unknown): Programme[] {
  if (!Array.isArray(value)) return [];
  return value.filter((one): one is Programme => Array.isArray(one?.criteria));
}

/** Only these carry the whole profile; elsewhere `facts` names a few of them. */
function isFacts(card: Card): boolean {
  const whole = ["question", "assessment", "summary", "notice"].includes(card.kind);
  return whole && typeof card["facts"] === "object" && card["facts"] !== null && !Array.isArray(card["facts"]);
}

function startsAnew(card: Card): boolean {
  return card.kind === "notice" && (card["name"] === "neustart" || card["name"] === "geloescht");
}

export type Light = "go" | "maybe" | "unsure" | "no" | "closed";

/** How a programme is shown. Closed ones are grey whatever their criteria say; `go` and `maybe` take applications today. */
export function light(programme: Pick<Programme, "availability" | "fit">): Light {
  if (programme.availability === "geschlossen") return "closed";
  if (programme.fit === "passt_nicht") return "no";
  if (programme.availability === "unbekannt") return "unsure";
  return programme.fit === "passt" ? "go" : "maybe";
}

export const STATES: CriterionState[] = ["erfuellt", "nicht_erfuellt", "offen", "pruefen", "entfaellt"];

/** How many criteria are in each state. */
export function counts(criteria: Criterion[]): Record<CriterionState, number> {
  const found = { erfuellt: 0, nicht_erfuellt: 0, offen: 0, pruefen: 0, entfaellt: 0 };
  for (const { state } of criteria) found[state]++;
  return found;
}

/** The criteria that decide the fit come first. */
export function inGroups(criteria: Criterion[]): { must: Criterion[]; more: Criterion[] } {
  const must = criteria.filter(decides);
  return { must, more: criteria.filter((one) => !decides(one)) };
}

export function decides(criterion: Pick<Criterion, "hard" | "role">): boolean {
  return criterion.hard && criterion.role === "eignung";
}

/** The facts that a programme's verdict still hangs on. */
export function stillDecides(programme: Programme, facts: Facts): string[] {
  const open = programme.criteria.filter((one) => decides(one) && one.state === "offen");
  return [...new Set(open.flatMap((one) => one.needs.filter((fact) => !(fact in facts)).slice(0, 1)))];
}

export interface Change {
  id: string;
  before: Programme;
  after: Programme;
  criteria: { id: string; before: CriterionState; after: CriterionState }[];
}

/** What a thought experiment changes: the fit, and the criteria that decide it. */
export function changes(before: Programme[], after: Programme[]): Change[] {
  return after.flatMap((then) => {
    const now = before.find((one) => one.id === then.id);
    if (!now) return [];
    const states = new Map(now.criteria.map((one) => [one.id, one.state]));
    const criteria = then.criteria.filter(decides).flatMap((one) => {
      const was = states.get(one.id);
      return was && was !== one.state ? [{ id: one.id, before: was, after: one.state }] : [];
    });
    return now.fit !== then.fit || criteria.length ? [{ id: then.id, before: now, after: then, criteria }] : [];
  });
}

/** The open question, if the last word was the assistant's. */
export function openQuestion(messages: Message[]): Message | null {
  const last = messages.at(-1);
  return last?.role === "assistant" && last.card?.kind === "question" ? last : null;
}

/** Does this message belong to the last turn, so that its buttons still make sense? */
export function isCurrent(message: Message, messages: Message[]): boolean {
  const lastWord = messages.filter((one) => one.role === "user").at(-1);
  return message.seq > (lastWord?.seq ?? 0);
}
