/** What a card adds to the text of its message. A kind that is not named here adds nothing: the text is complete. */
import { html, nothing, type TemplateResult } from "lit";
import { dicts, text } from "../fields";
import { fill } from "../strings";
import type { Card, CriterionState, Message, Source } from "../types";
import { day, safeLink } from "../values";
import { criterionTitle, factTitle, shortName, type View } from "../view";
import { comparison, whatIf } from "./columns";
import { icon } from "./icons";
import { doubtButton, sourceList } from "./sources";
import { stateBadge } from "./states";

type Drawer = (view: View, message: Message, card: Card) => TemplateResult | typeof nothing;

const DRAWERS: Record<string, Drawer> = {
  answer,
  assessment,
  comparison,
  decisive,
  detail,
  gap,
  handoff: (view, _message, card) => sourceList(view, sources(card)),
  memo,
  resume,
  sme: (view, _message, card) => sourceList(view, sources(card)),
  what_if: whatIf,
  why,
};

export function cardView(view: View, message: Message, card: Card): TemplateResult | typeof nothing {
  return Object.hasOwn(DRAWERS, card.kind) ? DRAWERS[card.kind]!(view, message, card) : nothing;
}

/** Does the card bring its sources, so that the line in the text may go? */
export function hasOwnSources(card: Card): boolean {
  return sources(card).length > 0 || card.kind === "why";
}

function answer(view: View, message: Message, card: Card): TemplateResult {
  const about = `${text(card["programme"]) || "allgemein"}#${text(card["topic"])}`;
  const what = view.catalogue?.topics[text(card["topic"])] ?? text(card["topic"]);
  return html`${sourceList(view, sources(card))}
    ${card["topic"] ? html`<p class="foot">${doubtButton(view, message.seq, about, what)}</p>` : nothing}`;
}

function assessment(view: View, _message: Message, _card: Card): TemplateResult {
  return html`<p class="foot no-print">
    <button class="small to-overview" type="button" @click=${() => view.showOverview()}>${view.t.toOverview}</button>
  </p>`;
}

function detail(view: View, message: Message, card: Card): TemplateResult {
  const [programme, criterion] = [text(card["programme"]), text(card["criterion"])];
  return html`<p class="foot">${stateBadge(view, text(card["state"]) as CriterionState)}</p>
    ${sourceList(view, sources(card))}
    <p class="foot">
      ${doubtButton(view, message.seq, `${programme}/${criterion}`, criterionTitle(view, programme, criterion))}
    </p>`;
}

function why(view: View, message: Message, card: Card): TemplateResult {
  const criteria = dicts(card["criteria"]);
  const found = criteria.map((one) => one["source"] as Source).filter(Boolean);
  const unique = [...new Map(found.map((source) => [source.title, source])).values()];
  return html`${sourceList(view, unique)}
    <ul class="plain">
      ${criteria.map((one) => {
        const [programme, criterion] = [text(one["programme"]), text(one["criterion"])];
        const name = `${shortName(view, programme)}, ${criterionTitle(view, programme, criterion)}`;
        return html`<li class="row"><span>${name}</span> ${doubtButton(view, message.seq, `${programme}/${criterion}`, name)}</li>`;
      })}
    </ul>`;
}

/** What each rule needs stands in the text; here each has its state and its doubt. */
function gap(view: View, message: Message, card: Card): TemplateResult | typeof nothing {
  const programme = text(card["programme"]);
  const missing = dicts(card["missing"]);
  if (!missing.length) return nothing;
  return html`<p class="label">${view.t.missing}</p>
    <ul class="plain">
      ${missing.map((one) => {
        const title = criterionTitle(view, programme, text(one["criterion"]));
        return html`<li class="row">
          <span>${stateBadge(view, "nicht_erfuellt")} <b>${title}</b></span>
          ${doubtButton(view, message.seq, `${programme}/${text(one["criterion"])}`, title)}
        </li>`;
      })}
    </ul>`;
}

function decisive(view: View, _message: Message, card: Card): TemplateResult {
  return html`<ol class="decisive">
    ${dicts(card["facts"]).map((one) => {
      const programmes = Array.isArray(one["programmes"]) ? one["programmes"] : [];
      const names = programmes.map((id) => shortName(view, text(id))).join(", ");
      return html`<li><b>${factTitle(view, text(one["fact"]))}</b> <span class="aside">${names}</span></li>`;
    })}
  </ol>`;
}

function memo(view: View, _message: Message, card: Card): TemplateResult {
  const files = dicts(card["files"]).map((file) => ({ url: text(file["url"]), title: text(file["title"]) }));
  const given = files.length ? files : [{ url: text(card["url"]), title: view.t.download }];
  const links = given.flatMap(({ url, title }) => {
    const href = safeLink(view.address(url));
    return url && href ? [html`<a class="button" href=${href} target="_blank" rel="noopener noreferrer">${icon("fetch")}${title}</a>`] : [];
  });
  return html`<div class="keepsake">${links}</div>
    ${until(view, card)}`;
}

function resume(view: View, _message: Message, card: Card): TemplateResult {
  return html`<p class="keepsake"><span class="label">${view.t.code}</span> <code>${text(card["code"])}</code></p>
    ${until(view, card)}`;
}

function until(view: View, card: Card): TemplateResult | typeof nothing {
  const last = text(card["until"]);
  return last ? html`<p class="aside">${fill(view.t.until, { day: day(last) })}</p>` : nothing;
}

function sources(card: Card): Source[] {
  return dicts(card["sources"]) as unknown as Source[];
}
