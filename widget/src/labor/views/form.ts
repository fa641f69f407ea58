/** The case: its name, and all facts of the catalogue in groups. */
import { html, type TemplateResult } from "lit";
import { fill } from "../../strings";
import { valueText } from "../../values";
import type { DeskView } from "../view";
import { words } from "../words";
import { factField } from "./field";

export function formView(view: DeskView): TemplateResult {
  return html`<section class="case" aria-labelledby="case">
    <h2 id="case">${words.case}</h2>
    <label class="line name no-print"
      ><span>${words.name} <span class="aside">${words.nameHint}</span></span>
      <input
        autocomplete="off"
        maxlength="120"
        .value=${view.one.name}
        @input=${(event: Event) => view.rename((event.target as HTMLInputElement).value)}
      />
    </label>
    ${view.info.groups.map((group) => groupView(view, group.title, group.facts))} ${onPaper(view)}
  </section>`;
}

function groupView(view: DeskView, title: string, facts: string[]): TemplateResult {
  const name = `group ${title}`;
  const open = view.unfolded.has(name);
  const said = facts.filter((fact) => fact in view.one.facts).length;
  return html`<div class="group no-print" data-group=${title}>
    <h3>
      <button class="unfold" type="button" aria-expanded=${String(open)} @click=${() => view.fold(name)}>
        <span class="title">${title}</span><span class="aside">${fill(words.filled, { n: said, all: facts.length })}</span>
      </button>
    </h3>
    ${open ? html`<div class="fields">${facts.map((fact) => factField(view, fact))}</div>` : ""}
  </div>`;
}

/** On paper stands what was said, not the fields. */
function onPaper(view: DeskView): TemplateResult {
  return html`<div class="paper-only">
    <p><strong>${view.one.name}</strong></p>
    <dl>
      ${Object.entries(view.one.facts).map(([id, value]) => {
        const info = view.catalogue.facts[id];
        return html`<div><dt>${info?.title ?? id}</dt><dd>${valueText(value, info, view.t)}</dd></div>`;
      })}
    </dl>
  </div>`;
}
