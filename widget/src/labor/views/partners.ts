/** The partner list: pasted from a spreadsheet, mended by hand, counted by the server without its names. */
import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { fill } from "../../strings";
import { number } from "../../values";
import { icon } from "../../views/icons";
import { ABROAD, amount, emptyPartner, KINDS, MOST_ROWS, type Partner } from "../table";
import type { DeskView } from "../view";
import { words } from "../words";

const COLUMNS = [words.colName, words.colKind, words.colStaff, words.colTurnover, words.colBalance, words.colLand, words.colTied, words.colShare, words.colApplies, words.colSize];

export function partnerTool(view: DeskView): TemplateResult {
  return html`<div class="partners">
    <h3>${words.partners}</h3>
    <p>${words.partnersHint}</p>
    <p class="label">${words.partnersNames}</p>
    <form class="paste" @submit=${(event: SubmitEvent) => paste(view, event)}>
      <label class="line"
        ><span>${words.paste}</span>
        <textarea name="table" rows="4" spellcheck="false"></textarea>
      </label>
      <p class="acts">
        <button class="button" type="submit">${words.readPaste}</button>
        <button class="button" type="button" @click=${() => view.setPartners([...view.partners, emptyPartner()].slice(0, MOST_ROWS))}>${words.addRow}</button>
      </p>
    </form>
    ${view.partners.length ? list(view) : nothing}
    <p class="told" role="status">${view.told.get("partners") ?? ""}</p>
  </div>`;
}

function paste(view: DeskView, event: SubmitEvent): void {
  event.preventDefault();
  view.paste(String(new FormData(event.target as HTMLFormElement).get("table") ?? ""));
}

function list(view: DeskView): TemplateResult {
  return html`<p class="aside">${words.partnersTies}</p>
    <div class="wide" tabindex="0" role="region" aria-label=${words.table}>
      <table>
        <caption class="sr">${words.table}</caption>
        <thead>
          <tr>
            ${COLUMNS.map((title) => html`<th scope="col">${title}</th>`)}
            <th scope="col"><span class="sr">${words.colRemove}</span></th>
          </tr>
        </thead>
        <tbody>
          ${view.partners.map((one, at) => row(view, one, at))}
        </tbody>
      </table>
    </div>
    <button class="main" type="button" @click=${() => view.count()}>${words.count}</button>`;
}

function row(view: DeskView, one: Partner, at: number): TemplateResult {
  const set = (part: Partial<Partner>) => view.setPartners(view.partners.map((old, place) => (place === at ? { ...old, ...part } : old)));
  const label = (column: string) => fill(words.rowCell, { column, n: at + 1 });
  const amounts = (column: string, value: number | null, put: (value: number | null) => void) =>
    html`<td>
      <input
        class="number"
        aria-label=${label(column)}
        autocomplete="off"
        .value=${live(value === null ? "" : number(value))}
        @change=${(event: Event) => put(amount((event.target as HTMLInputElement).value))}
      />
    </td>`;
  return html`<tr>
    <td>
      <input aria-label=${label(words.colName)} autocomplete="off" maxlength="80" .value=${live(one.name)} @change=${(event: Event) => set({ name: (event.target as HTMLInputElement).value })} />
    </td>
    <td>${choice(label(words.colKind), one.kind, KINDS.map((kind) => [kind, words[`kind_${kind}`]]), (kind) => set({ kind: kind as Partner["kind"] }))}</td>
    ${amounts(words.colStaff, one.staff, (staff) => set({ staff }))} ${amounts(words.colTurnover, one.turnover, (turnover) => set({ turnover }))}
    ${amounts(words.colBalance, one.balance, (balance) => set({ balance }))}
    <td>${choice(label(words.colLand), one.land, lands(view), (land) => set({ land }))}</td>
    <td>${choice(label(words.colTied), one.tied === null ? "" : String(one.tied), others(view, at), (to) => set({ tied: to === "" ? null : Number(to) }))}</td>
    ${amounts(words.colShare, one.share, (share) => set({ share: share === null ? null : Math.min(share, 100) }))}
    <td class="applies">
      <input
        type="checkbox"
        aria-label=${label(words.colApplies)}
        .checked=${live(one.applies)}
        @change=${(event: Event) => view.setPartners(applying(view.partners, at, (event.target as HTMLInputElement).checked))}
      />
    </td>
    <td class="size">${sizeText(view.sizes[at])}</td>
    <td>
      <button class="small" type="button" aria-label=${fill(words.removeRow, { n: at + 1 })} @click=${() => view.removePartner(at)}>${icon("close")}</button>
    </td>
  </tr>`;
}

function choice(label: string, chosen: string, choices: [string, string][], put: (value: string) => void): TemplateResult {
  return html`<select aria-label=${label} @change=${(event: Event) => put((event.target as HTMLSelectElement).value)}>
    ${choices.map(([value, title]) => html`<option value=${value} .selected=${live(value === chosen)}>${title}</option>`)}
  </select>`;
}

function lands(view: DeskView): [string, string][] {
  const known = view.catalogue.facts["bundeslaender"]?.options ?? [];
  return [["", words.landNone], ...known.map(({ value, title }): [string, string] => [value, title]), [ABROAD, words.landAbroad]];
}

function others(view: DeskView, at: number): [string, string][] {
  const rest = view.partners.flatMap((one, place): [string, string][] => (place === at ? [] : [[String(place), one.name || `${place + 1}`]]));
  return [["", words.nobody], ...rest];
}

/** At most one of them applies. */
function applying(partners: Partner[], at: number, on: boolean): Partner[] {
  return partners.map((one, place) => ({ ...one, applies: on && place === at }));
}

function sizeText(classes: string[] | undefined): string {
  if (!classes?.length) return "";
  return classes.length > 1 ? words.sizeOpen : (words[`size_${classes[0]}` as keyof typeof words] ?? "");
}
