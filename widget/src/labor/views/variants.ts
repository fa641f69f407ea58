/** What would be if: the case and its variants side by side. What differs has a mark and a word, not only a colour. */
import { html, nothing, type TemplateResult } from "lit";
import { decides } from "../../live";
import { fill } from "../../strings";
import type { Criterion, Programme } from "../../types";
import { criterionTitle, shortName } from "../../view";
import { icon } from "../../views/icons";
import { programmeBadges } from "../../views/states";
import { MOST_VARIANTS } from "../case";
import type { JudgedVariant, ShortProgramme } from "../desk-api";
import type { DeskView } from "../view";
import { words } from "../words";
import { adder } from "./adder";

const MOST_CHANGES = 4;

export function variantsView(view: DeskView): TemplateResult {
  return html`<section class="variants" aria-labelledby="variants">
    <h2 id="variants" tabindex="-1">${words.variants}</h2>
    <p class="aside no-print">${words.variantsHint}</p>
    ${view.one.variants.length < MOST_VARIANTS ? adder(view) : html`<p class="no-print">${fill(words.variantFull, { n: MOST_VARIANTS })}</p>`}
    ${view.judged.length ? table(view) : nothing}
  </section>`;
}

function table(view: DeskView): TemplateResult {
  return html`<div class="wide" tabindex="0" role="region" aria-label=${words.variantTable}>
    <table>
      <caption class="sr">${words.variantTable}</caption>
      <thead>
        <tr>
          <th scope="col">${words.programme}</th>
          <th scope="col">${words.base}</th>
          ${view.judged.map((variant, at) => head(view, variant, at))}
        </tr>
      </thead>
      <tbody>
        ${view.standing.programmes.map((programme) => row(view, programme))}
      </tbody>
    </table>
  </div>`;
}

function head(view: DeskView, { name }: JudgedVariant, at: number): TemplateResult {
  return html`<th scope="col">
    <span>${name}</span>
    <span class="acts no-print">
      <button class="small" type="button" aria-label=${fill(words.variantTakeOf, { name })} @click=${() => view.settle(at)}>${words.variantTake}</button>
      <button class="small" type="button" aria-label=${fill(words.variantRemoveOf, { name })} @click=${() => view.removeVariant(at)}>${words.variantRemove}</button>
    </span>
  </th>`;
}

function row(view: DeskView, programme: Programme): TemplateResult {
  return html`<tr data-programme=${programme.id}>
    <th scope="row">${shortName(view, programme.id)}</th>
    <td>${programmeBadges(view, programme)}</td>
    ${view.judged.map((variant) => cell(view, programme, variant.programmes.find((one) => one.id === programme.id)))}
  </tr>`;
}

function cell(view: DeskView, before: Programme, after: ShortProgramme | undefined): TemplateResult {
  if (!after) return html`<td></td>`;
  const changed = changes(before, after);
  const differs = before.fit !== after.fit || before.availability !== after.availability;
  return html`<td class=${differs ? "differs" : ""}>
    ${differs ? html`<span class="mark">${icon("flag")}${words.differs}</span>` : nothing} ${programmeBadges(view, after)}
    ${changed.length ? changeList(view, after, changed) : nothing}
  </td>`;
}

interface Changed {
  id: string;
  before: Criterion["state"];
  after: Criterion["state"];
}

/** The criteria that stand otherwise; those that decide come first. */
function changes(before: Programme, after: ShortProgramme): Changed[] {
  const states = new Map(before.criteria.map((one) => [one.id, one.state]));
  return [...after.criteria]
    .sort((one, other) => Number(decides(other)) - Number(decides(one)))
    .map(({ id, state }) => ({ id, before: states.get(id) ?? state, after: state }))
    .filter((one) => one.before !== one.after);
}

function changeList(view: DeskView, { id: programme, way }: ShortProgramme, changed: Changed[]): TemplateResult {
  const rest = changed.length - MOST_CHANGES;
  const before = view.ways[programme];
  return html`<ul class="changes">
    ${before && way && before !== way ? html`<li>${fill(words.otherWay, { before, after: way })}</li>` : nothing}
    ${changed.slice(0, MOST_CHANGES).map(
      ({ id, before, after }) => html`<li>
        ${fill(words.becomes, {
          title: criterionTitle(view, programme, id),
          before: view.t[`state_${before}`],
          after: view.t[`state_${after}`],
        })}
      </li>`,
    )}
    ${rest > 0 ? html`<li>${fill(words.more, { n: rest })}</li>` : nothing}
  </ul>`;
}
