/** States are always a shape and a word; colour only repeats them. */
import { html, type TemplateResult } from "lit";
import { light, STATES, type Light } from "../live";
import { fill, type Strings } from "../strings";
import type { CriterionState, Programme } from "../types";
import { day } from "../values";
import type { BoardView } from "../view";
import { icon, type Icon } from "./icons";

/** A criterion's state. One that we do not know counts as open. */
export function stateBadge(view: BoardView, given: CriterionState): TemplateResult {
  const state = STATES.includes(given) ? given : "offen";
  return html`<span class="badge ${state}">${icon(state)}${view.t[`state_${state}`]}</span>`;
}

const SHAPES: Record<Light, Icon> = { go: "erfuellt", maybe: "offen", unsure: "pruefen", no: "nicht_erfuellt", closed: "lock" };

/** Whether applications are taken on the day, in words. */
export function availabilityText(t: Strings, programme: Pick<Programme, "availability" | "availability_since">): string {
  if (programme.availability === "offen") return t.takes;
  if (programme.availability === "unbekannt") return t.unproven;
  return programme.availability_since ? fill(t.closedSince, { day: day(programme.availability_since) }) : t.closedNow;
}

/** How well it fits, in words; what is closed is spoken of in the subjunctive. */
export function fitText(t: Strings, programme: Pick<Programme, "availability" | "fit" | "open_reason">): string {
  if (programme.availability === "geschlossen") return t[`was_${programme.fit}`];
  const judged = programme.fit === "offen" && programme.open_reason.length === 1 && programme.open_reason[0] === "pruefung";
  return judged ? t.fit_pruefung : t[`fit_${programme.fit}`];
}

export function programmeBadges(view: BoardView, programme: Omit<Programme, "proof" | "successors" | "criteria">): TemplateResult {
  const shown = light(programme);
  return html`<span class="badge light ${shown}">${icon(SHAPES[shown])}${fitText(view.t, programme)}</span>
    <span class="availability ${programme.availability}">${availabilityText(view.t, programme)}</span>`;
}
