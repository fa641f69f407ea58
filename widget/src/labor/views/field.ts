/** The input that fits a fact, with "unknown" beside it, its hint and what it counts for. */
import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { FactInfo, FactValue } from "../../types";
import { criterionTitle, shortName } from "../../view";
import { sourceList } from "../../views/sources";
import { shown } from "../typed";
import type { DeskView } from "../view";
import { words } from "../words";

export const UNKNOWN = "unbekannt";

export function factField(view: DeskView, id: string): TemplateResult | typeof nothing {
  const info = view.catalogue.facts[id];
  if (!info) return nothing;
  const value = view.one.facts[id];
  return html`<div class="fact-field ${value === undefined ? "" : "said"}" data-fact=${id}>
    ${control(view, id, info, value)} ${about(view, id, info)}
  </div>`;
}

function control(view: DeskView, id: string, info: FactInfo, value: FactValue | undefined): TemplateResult {
  if (info.answer === "ja_nein") return yesNo(view, id, info, value);
  if (info.answer === "auswahl") return oneOf(view, id, info, value);
  if (info.answer === "mehrfach") return several(view, id, info, value);
  return line(view, id, info, value);
}

function yesNo(view: DeskView, id: string, info: FactInfo, value: FactValue | undefined): TemplateResult {
  const choices: [string, FactValue | undefined][] = [
    [words.unsaid, undefined],
    [words.yes, true],
    [words.no, false],
    [words.unknown, UNKNOWN],
  ];
  return html`<fieldset>
    <legend>${info.title}</legend>
    <div class="segments">
      ${choices.map(
        ([title, wanted]) => html`<label
          ><input type="radio" name=${id} .checked=${live(value === wanted)} @change=${() => view.say(id, wanted)} /><span>${title}</span></label
        >`,
      )}
    </div>
  </fieldset>`;
}

function oneOf(view: DeskView, id: string, info: FactInfo, value: FactValue | undefined): TemplateResult {
  const choose = (event: Event) => view.say(id, (event.target as HTMLSelectElement).value || undefined);
  const choices = [{ value: "", title: words.unsaid }, ...info.options, { value: UNKNOWN, title: words.unknown }];
  return html`<label class="line"
    ><span>${info.title}</span>
    <select @change=${choose}>
      ${choices.map((one) => html`<option value=${one.value} .selected=${live((value ?? "") === one.value)}>${one.title}</option>`)}
    </select>
  </label>`;
}

function several(view: DeskView, id: string, info: FactInfo, value: FactValue | undefined): TemplateResult {
  const chosen = Array.isArray(value) ? value : [];
  const turn = (option: string, on: boolean) => {
    const next = info.options.map((one) => one.value).filter((one) => (one === option ? on : chosen.includes(one)));
    view.say(id, next.length ? next : undefined);
  };
  return html`<fieldset>
    <legend>${info.title}</legend>
    <div class="checks">
      ${info.options.map(
        (option) => html`<label
          ><input
            type="checkbox"
            .checked=${live(chosen.includes(option.value))}
            @change=${(event: Event) => turn(option.value, (event.target as HTMLInputElement).checked)}
          /><span>${option.title}</span></label
        >`,
      )}
      ${unknownBox(view, id, value)}
    </div>
  </fieldset>`;
}

function line(view: DeskView, id: string, info: FactInfo, value: FactValue | undefined): TemplateResult {
  const wrong = view.wrong.get(id);
  const numeric = info.answer === "zahl";
  return html`<div class="line">
    <label for=${`f-${id}`}>${info.title}</label>
    <span class="with-unknown">
      <input
        id=${`f-${id}`}
        class=${numeric ? "number" : "text"}
        autocomplete="off"
        maxlength="200"
        .value=${live(view.typed.get(id) ?? shown(value))}
        aria-invalid=${String(wrong !== undefined)}
        aria-describedby=${wrong ? `w-${id}` : nothing}
        @input=${(event: Event) => view.type(id, (event.target as HTMLInputElement).value)}
      />
      ${info.unit ? html`<span class="unit">${info.unit}</span>` : nothing} ${unknownBox(view, id, value, info.title)}
    </span>
    ${wrong ? html`<p class="wrong" id=${`w-${id}`}>${wrong}</p>` : nothing}
  </div>`;
}

function unknownBox(view: DeskView, id: string, value: FactValue | undefined, title?: string): TemplateResult {
  const turn = (event: Event) => view.say(id, (event.target as HTMLInputElement).checked ? UNKNOWN : undefined);
  return html`<label class="unknown"
    ><input type="checkbox" .checked=${live(value === UNKNOWN)} @change=${turn} /><span
      >${words.unknown}${title ? html`<span class="sr"> (${title})</span>` : nothing}</span
    ></label
  >`;
}

/** Drawn when it is opened: where to find the answer, and which criteria need it. */
function about(view: DeskView, id: string, info: FactInfo): TemplateResult {
  const name = `about ${id}`;
  const open = view.unfolded.has(name);
  return html`<div class="about-fact no-print">
    <button class="more" type="button" aria-expanded=${String(open)} @click=${() => view.fold(name)}>
      ${words.about}<span class="sr"> ${words.aboutMore}: ${info.title}</span>
    </button>
    ${open ? html`<div class="in-full"><p>${info.hint}</p>${info.answer === "zahl" ? html`<p>${words.range}</p>` : nothing}${uses(view, id)}</div>` : nothing}
  </div>`;
}

function uses(view: DeskView, id: string): TemplateResult {
  const found = view.standing.programmes.flatMap((programme) =>
    programme.criteria.filter((one) => one.needs.includes(id)).map((criterion) => ({ programme, criterion })),
  );
  if (!found.length) return html`<p class="aside">${words.usedNowhere}</p>`;
  return html`<p class="label">${words.usedFor}</p>
    <ul class="uses">
      ${found.map(
        ({ programme, criterion }) => html`<li>
          ${shortName(view, programme.id)}: ${criterionTitle(view, programme.id, criterion.id)} ${sourceList(view, criterion.sources, "")}
        </li>`,
      )}
    </ul>`;
}
