/** The whole desk. */
import { html, nothing, type TemplateResult } from "lit";
import { fill } from "../../strings";
import { day } from "../../values";
import { boardView } from "../../views/board";
import type { DeskView } from "../view";
import { words } from "../words";
import { dayView } from "./days";
import { formView } from "./form";
import { toolsView } from "./tools";
import { variantsView } from "./variants";

export function pageView(view: DeskView): TemplateResult {
  const wide = view.told.get("all");
  return html`<p class="intro no-print">${words.intro} ${words.stored}</p>
    ${toolsView(view)}
    <div class="told all ${wide ? "" : "empty"} no-print">
      <p role="status">${wide ?? ""}</p>
      ${wide && view.former ? html`<button class="small" type="button" @click=${() => view.bringBack()}>${words.bringBack}</button>` : nothing}
    </div>
    <div class="two">
      ${formView(view)}
      <section class="verdict" aria-labelledby="verdict" aria-busy=${String(view.busy)}>
        <h2 id="verdict">${fill(words.verdictOf, { day: day(view.one.day) })}</h2>
        ${dayView(view)}
        <p class="busy aside no-print">${view.busy ? words.judging : nothing}</p>
        <div class="side">${boardView(view)}</div>
      </section>
    </div>
    ${variantsView(view)}`;
}
