/** The form that adds variants: a fact, and the values it shall take, one variant each. */
import { html, nothing, type TemplateResult } from "lit";
import { fill } from "../../strings";
import type { FactInfo, FactValue } from "../../types";
import { DAY, MOST_VARIANTS, type Variant } from "../case";
import { readList } from "../typed";
import type { DeskView } from "../view";
import { words } from "../words";
import { UNKNOWN } from "./field";

const DAYS: FactInfo = { title: "", answer: "datum", question: "", hint: "", unit: null, min: null, max: null, decimal: false, options: [] };
const UNSAID = "-";

export function adder(view: DeskView): TemplateResult {
  const fact = view.variantFact;
  return html`<form class="adder no-print" @submit=${(event: SubmitEvent) => add(view, event)}>
    <label class="line"
      ><span>${words.variantFact}</span>
      <select @change=${(event: Event) => view.chooseVariant((event.target as HTMLSelectElement).value)}>
        <option value=${DAY} .selected=${fact === DAY}>${words.day}</option>
        ${view.info.groups.map(
          (group) => html`<optgroup label=${group.title}>
            ${group.facts.map((id) => html`<option value=${id} .selected=${fact === id}>${view.catalogue.facts[id]?.title ?? id}</option>`)}
          </optgroup>`,
        )}
      </select>
    </label>
    ${values(infoOf(view, fact), fact)}
    <button class="main" type="submit">${words.variantAdd}</button>
    <p class="told" role="status">${view.told.get("variants") ?? ""}</p>
  </form>`;
}

function infoOf(view: DeskView, fact: string): FactInfo {
  return fact === DAY ? DAYS : (view.catalogue.facts[fact] ?? DAYS);
}

function values(info: FactInfo, fact: string): TemplateResult {
  const closed = choices(info);
  return html`<div class="values">
    ${closed
      ? nothing
      : html`<label class="line"
          ><span>${words.variantValues} <span class="aside">${info.answer === "datum" ? words.variantDays : words.variantExample}</span></span>
          <input name="list" autocomplete="off" maxlength="300" />
        </label>`}
    ${fact === DAY
      ? nothing
      : html`<fieldset>
          <legend>${info.answer === "mehrfach" ? words.variantSet : words.variantChoose}</legend>
          <div class="checks">
            ${[...(closed ?? []), { value: UNKNOWN, title: words.unknown }, { value: UNSAID, title: words.unsaid }].map(
              ({ value, title }) => html`<label><input type="checkbox" name="value" value=${value} /><span>${title}</span></label>`,
            )}
          </div>
        </fieldset>`}
  </div>`;
}

function choices(info: FactInfo): { value: string; title: string }[] | null {
  if (info.answer === "ja_nein") return [{ value: "ja", title: words.yes }, { value: "nein", title: words.no }];
  return info.options.length ? info.options : null;
}

function add(view: DeskView, event: SubmitEvent): void {
  event.preventDefault();
  const form = event.target as HTMLFormElement;
  const data = new FormData(form);
  const fact = view.variantFact;
  const read = readList(String(data.get("list") ?? ""), infoOf(view, fact));
  if ("part" in read) return view.tell("variants", fill(words.variantWrong, { part: read.part }));
  const ticked = tickedValues(data.getAll("value").map(String), infoOf(view, fact));
  const more = [...read.values, ...ticked].map((value): Variant => ({ fact, value }));
  if (!more.length) return view.tell("variants", words.variantNone);
  const room = MOST_VARIANTS - view.one.variants.length;
  view.tell("variants", more.length > room ? fill(words.variantFull, { n: MOST_VARIANTS }) : "");
  view.addVariants(more);
  form.reset();
}

/** One variant for each value; the values of a several-of fact are one value together. */
function tickedValues(ticked: string[], info: FactInfo): (FactValue | null)[] {
  const plain = ticked.filter((value) => value !== UNSAID && value !== UNKNOWN);
  const rest = ticked.flatMap((value) => (value === UNSAID ? [null] : value === UNKNOWN ? [UNKNOWN] : []));
  if (info.answer === "mehrfach") return [...(plain.length ? [plain] : []), ...rest];
  return [...plain.map((value) => (info.answer === "ja_nein" ? value === "ja" : value)), ...rest];
}
