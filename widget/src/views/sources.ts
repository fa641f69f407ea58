/** Where a statement comes from, and the button for those who doubt it. */
import { html, nothing, type TemplateResult } from "lit";
import { fill } from "../strings";
import type { Source } from "../types";
import { day, safeLink } from "../values";
import type { BoardView } from "../view";
import { icon } from "./icons";

const MANY = 3;

/** Sources as links. Many of them are folded away. */
export function sourceList(view: BoardView, sources: Source[], heading = view.t.sources): TemplateResult | typeof nothing {
  if (!sources.length) return nothing;
  const list = html`<ul>
    ${sources.map((source) => html`<li>${sourceLine(view, source)}</li>`)}
  </ul>`;
  if (sources.length <= MANY) return html`<div class="sources"><span class="label">${heading}</span>${list}</div>`;
  return html`<details class="sources">
    <summary>${heading} (${sources.length})</summary>
    ${list}
  </details>`;
}

function sourceLine(view: BoardView, source: Source): TemplateResult {
  const { t } = view;
  const grade = { A: t.gradeA, B: t.gradeB, C: t.gradeC }[source.grade] ?? source.grade;
  return html`${outwards(view, source.url, source.title)}
    <span class="grade">(${source.date ? day(source.date) : t.undated}; ${grade})</span>`;
}

/** A link that leaves the page; mere text if the address is none that may be linked. */
export function outwards(view: BoardView, url: string | null, text: string): TemplateResult {
  const href = safeLink(url);
  if (!href) return html`<bdi>${text}</bdi>`;
  return html`<a href=${href} target="_blank" rel="noopener noreferrer"
    ><bdi>${text}</bdi>${icon("out")}<span class="sr"> (${view.t.newWindow})</span></a
  >`;
}

/** "Stimmt das nicht?" for one statement. `what` tells screen readers which. */
export function doubtButton(view: BoardView, seq: number, statement: string, what: string): TemplateResult | typeof nothing {
  const { t } = view;
  if (!view.doubt) return nothing;
  const said = view.doubts.get(`${seq} ${statement}`);
  if (said === "sent") return html`<span class="doubted" role="status">${icon("erfuellt")}${t.doubtSent}</span>`;
  return html`<button
      class="doubt"
      type="button"
      aria-label=${fill(t.doubtOf, { what })}
      title=${t.doubt}
      @click=${() => view.doubt?.(seq, statement)}
    >
      ${icon("flag")}<span class="words">${t.doubt}</span></button
    >${said === "failed" ? html`<span class="doubted" role="status">${t.doubtFailed}</span>` : nothing}`;
}
