/** What the visitor has said so far, each with a way to change it. */
import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { fill } from "../strings";
import { de } from "../strings/de";
import type { FactValue } from "../types";
import { valueText } from "../values";
import { fact, factTitle, type View } from "../view";
import { field } from "./inputs";

const NEWEST = 4;

export function profileView(view: View): TemplateResult {
  const facts = Object.entries(view.standing.facts).reverse();
  const all = view.unfolded.has("profile") || facts.length <= NEWEST + 1;
  return html`<section aria-labelledby="profile">
    <h3 id="profile">${view.t.profile}</h3>
    ${facts.length
      ? html`<ul class="profile" lang="de">
          ${repeat(facts, ([id]) => id, ([id, value], at) => factRow(view, id, value, !all && at >= NEWEST))}
        </ul>
        ${all ? nothing : unfoldAll(view, facts.length)}`
      : html`<p class="aside">${view.t.profileEmpty}</p>`}
  </section>`;
}

function unfoldAll(view: View, n: number): TemplateResult {
  return html`<button class="small all" type="button" aria-expanded="false" @click=${() => view.fold("profile")}>
    ${fill(view.t.profileAll, { n })}
  </button>`;
}

/** On screen the older ones wait until they are asked for; on paper all are there. */
function factRow(view: View, id: string, value: FactValue, older: boolean): TemplateResult {
  const name = `change ${id}`;
  const open = view.unfolded.has(name);
  const title = factTitle(view, id);
  return html`<li class=${older ? "older" : ""}>
    <span class="fact"><span class="label">${title}</span> <bdi>${valueText(value, fact(view, id), view.t)}</bdi></span>
    <button
      class="small"
      type="button"
      data-fact=${id}
      aria-expanded=${String(open)}
      aria-label=${open ? `${view.t.cancel}: ${title}` : fill(view.t.changeOf, { title })}
      @click=${() => view.fold(name)}
    >
      ${open ? view.t.cancel : view.t.change}
    </button>
    ${open ? editor(view, id, title, value) : nothing}
  </li>`;
}

function editor(view: View, id: string, title: string, value: FactValue): TemplateResult {
  const info = fact(view, id);
  return field(view, id, info?.answer ?? "text", info?.options ?? [], value, (said) => {
    view.fold(`change ${id}`);
    view.say(fill(de.changeText, { title, value: said }));
  });
}
