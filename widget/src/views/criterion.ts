/** One criterion: its state, its own words, what is needed and what was said, and where it stands written. */
import { html, nothing, type TemplateResult } from "lit";
import type { Criterion, Programme } from "../types";
import { criterionTitle, type BoardView } from "../view";
import { icon } from "./icons";
import { doubtButton, sourceList } from "./sources";
import { stateBadge } from "./states";

export function criterionView(view: BoardView, programme: Programme, criterion: Criterion): TemplateResult {
  const name = `criterion ${programme.id}/${criterion.id}`;
  const open = view.unfolded.has(name);
  return html`<li data-criterion=${criterion.id}>
    <button class="unfold" type="button" aria-expanded=${String(open)} @click=${() => view.fold(name)}>
      <span class="title">${criterionTitle(view, programme.id, criterion.id)}</span>${icon("down")}
    </button>
    ${stateBadge(view, criterion.state)} ${open ? inFull(view, programme, criterion) : nothing}
  </li>`;
}

function inFull(view: BoardView, programme: Programme, criterion: Criterion): TemplateResult {
  const { t } = view;
  const words = view.catalogue?.programmes[programme.id]?.criteria[criterion.id];
  return html`<div class="in-full">
    <dl>
      ${words?.sentence ? html`<dt>${t.ownWords}</dt><dd>${words.sentence}</dd>` : nothing}
      <dt>${t.needed}</dt>
      <dd>${criterion.needed}</dd>
      <dt>${t.said}</dt>
      <dd><bdi>${criterion.said ?? t.nothingSaid}</bdi></dd>
    </dl>
    ${words?.note ? html`<p class="aside">${words.note}</p>` : nothing}
    ${sourceList(view, criterion.sources, criterion.sources.length === 1 ? t.source : t.sources)}
    ${doubtButton(view, view.standing.seq, `${programme.id}/${criterion.id}`, criterionTitle(view, programme.id, criterion.id))}
  </div>`;
}
