/** Things side by side: programmes compared, and what a thought experiment changes. */
import { html, nothing, type TemplateResult } from "lit";
import { dicts, text } from "../fields";
import { changes, programmesOf, type Change } from "../live";
import { fill } from "../strings";
import type { Card, Message, Programme, Source } from "../types";
import { criterionTitle, shortName, type View } from "../view";
import { doubtButton, sourceList } from "./sources";
import { programmeBadges, stateBadge } from "./states";

export function comparison(view: View, message: Message, card: Card): TemplateResult {
  const programmes = (Array.isArray(card["programmes"]) ? card["programmes"] : []).map(text);
  return html`<div class="columns">
      ${dicts(card["rows"]).map((row) => {
        const topic = text(row["topic"]);
        const title = view.catalogue?.topics[topic] ?? topic;
        const values = (row["values"] ?? {}) as Record<string, unknown>;
        return html`<h3>${title}</h3>
          <dl>
            ${programmes.map((id) => {
              const name = shortName(view, id);
              return html`<div>
                <dt>${name}</dt>
                <dd>${text(values[id])} ${doubtButton(view, message.seq, `${id}#${topic}`, `${name}, ${title}`)}</dd>
              </div>`;
            })}
          </dl>`;
      })}
    </div>
    ${sourceList(view, dicts(card["sources"]) as unknown as Source[])}`;
}

export function whatIf(view: View, message: Message, card: Card): TemplateResult | typeof nothing {
  const [before, after] = [programmesOf(card["before"]), programmesOf(card["after"])];
  const found = changes(before, after);
  const same = after.filter((one) => !found.some((change) => change.id === one.id));
  const names = same.map((one) => shortName(view, one.id)).join(", ");
  if (!found.length) return nothing;
  return html`<div class="columns">${found.map((change) => changed(view, message, change))}</div>
    ${names ? html`<p class="aside">${fill(view.t.unchanged, { names })}</p>` : nothing}`;
}

function changed(view: View, message: Message, change: Change): TemplateResult {
  const name = shortName(view, change.id);
  return html`<h3>${name} ${doubtButton(view, message.seq, change.id, name)}</h3>
    <dl>
      ${side(view, view.t.now, change, change.before, "before")} ${side(view, view.t.then, change, change.after, "after")}
    </dl>`;
}

function side(view: View, label: string, change: Change, programme: Programme, when: "before" | "after"): TemplateResult {
  return html`<div>
    <dt>${label}</dt>
    <dd>
      <p>${programmeBadges(view, programme)}</p>
      <ul class="plain">
        ${change.criteria.map((one) => html`<li>${stateBadge(view, one[when])} ${criterionTitle(view, change.id, one.id)}</li>`)}
      </ul>
    </dd>
  </div>`;
}
