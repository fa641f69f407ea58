/** The verdict board: six programmes, their criteria, and what still decides. */
import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { counts, inGroups, light, STATES, stillDecides } from "../live";
import { fill } from "../strings";
import type { Criterion, Programme } from "../types";
import { factTitle, shortName, type BoardView } from "../view";
import { criterionView } from "./criterion";
import { icon } from "./icons";
import { doubtButton, sourceList } from "./sources";
import { availabilityText, programmeBadges } from "./states";

const MOST_FACTS = 3;

export function boardView(view: BoardView): TemplateResult {
  const { programmes } = view.standing;
  return html`<section aria-labelledby="board">
    <h3 id="board">${view.t.board}</h3>
    ${programmes.length ? html`<p class="aside no-print">${view.t.boardHint}</p>` : nothing}
    <ul class="board" lang="de">
      ${programmes.length
        ? repeat(programmes, (one) => one.id, (one) => programmeCard(view, one))
        : (view.operator?.programmes ?? []).map((one) => beforeTalk(view, one))}
    </ul>
  </section>`;
}

/** Before anything was said, only today's availability is known. */
export function beforeTalk(view: BoardView, one: { id: string; short: string; availability: Programme["availability"]; since: string | null }): TemplateResult {
  const stand = { availability: one.availability, availability_since: one.since };
  return html`<li class="programme today ${one.availability}">
    <span class="title">${one.short}</span>
    <span class="availability ${one.availability}">${availabilityText(view.t, stand)}</span>
  </li>`;
}

function programmeCard(view: BoardView, programme: Programme): TemplateResult {
  const name = `programme ${programme.id}`;
  const open = view.unfolded.has(name);
  return html`<li class="programme ${light(programme)}" data-programme=${programme.id}>
    <h4>
      <button class="unfold" type="button" aria-expanded=${String(open)} @click=${() => view.fold(name)}>
        <span class="title">${shortName(view, programme.id)}</span>${icon("down")}
      </button>
    </h4>
    <p class="standing">${programmeBadges(view, programme)}</p>
    ${tally(view, programme.criteria)} ${deciding(view, programme)}
    ${open ? details(view, programme) : nothing}
  </li>`;
}

/** One mark for each criterion, and the same in words. */
function tally(view: BoardView, criteria: Criterion[]): TemplateResult {
  const found = counts(criteria);
  return html`<p class="tally">
    ${STATES.filter((state) => found[state]).map(
      (state) => html`<span class="count-of ${state}">${icon(state)}${found[state]} ${view.t[`state_${state}`]}</span>`,
    )}
  </p>`;
}

function deciding(view: BoardView, programme: Programme): TemplateResult | typeof nothing {
  const facts = programme.availability === "geschlossen" ? [] : stillDecides(programme, view.standing.facts);
  if (!facts.length) return nothing;
  const names = facts.slice(0, MOST_FACTS).map((id) => factTitle(view, id)).join(", ");
  const rest = facts.length > MOST_FACTS ? fill(view.t.andMore, { n: facts.length - MOST_FACTS }) : "";
  return html`<p class="deciding">${fill(view.t.stillDecides, { facts: names + rest })}</p>`;
}

function details(view: BoardView, programme: Programme): TemplateResult {
  const { t } = view;
  const { must, more } = inGroups(programme.criteria);
  const successors = programme.successors.map((id) => shortName(view, id)).join(", ");
  return html`<div class="details">
    ${programme.proof
      ? html`<div class="proof">
          ${sourceList(view, [programme.proof], t.proof)}
          ${doubtButton(view, view.standing.seq, programme.id, shortName(view, programme.id))}
        </div>`
      : nothing}
    ${successors ? html`<p class="aside">${fill(t.successors, { names: successors })}</p>` : nothing}
    ${group(view, programme, t.groupMust, must)} ${group(view, programme, t.groupMore, more)}
  </div>`;
}

function group(view: BoardView, programme: Programme, title: string, criteria: Criterion[]): TemplateResult | typeof nothing {
  if (!criteria.length) return nothing;
  return html`<h5>${title}</h5>
    <ul class="criteria">
      ${repeat(criteria, (one) => one.id, (one) => criterionView(view, programme, one))}
    </ul>`;
}
