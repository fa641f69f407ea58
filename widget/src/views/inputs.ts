/** An input that fits the question. Each says what typing would say. */
import { html, nothing, type TemplateResult } from "lit";
import { read, step } from "../answers";
import { de } from "../strings/de";
import { fill } from "../strings";
import type { AnswerKind, Button, Card, FactInfo, FactValue, Message, Option } from "../types";
import { fact, factTitle, shortName, type View } from "../view";
import { icon } from "./icons";

const NO_BOUNDS = { min: null, max: null, decimal: true };

/** Everything around the open question: how far, what for, the answer. */
export function answerForm(view: View, message: Message): TemplateResult {
  const card = message.card!;
  const kind = card["answer"] as AnswerKind;
  const titles = new Set(options(card).map((option) => option.title));
  const typed = kind === "zahl" || kind === "mehrfach" || kind === "datum" || kind === "text";
  const rest = message.buttons.filter((button) => !isWhy(button) && !(typed && titles.has(button.title)));
  const id = String(card["fact"]);
  return html`<div class="answer" role="group" aria-label=${`${view.t.yourAnswer}: ${factTitle(view, id)}`}>
    ${typed ? field(view, id, kind, options(card), null, (text) => view.say(text)) : nothing}
    ${quickReplies(view, message, rest)} ${aboutQuestion(view, message, card)}
  </div>`;
}

function aboutQuestion(view: View, message: Message, card: Card): TemplateResult {
  const { t } = view;
  const why = message.buttons.find(isWhy);
  const left = Number(card["remaining"] ?? 0);
  const count = left > 1 ? fill(t.remaining, { n: left }) : left === 1 ? t.remainingOne : t.remainingNone;
  const names = ids(card["why"]).map((one) => shortName(view, one));
  const hint = typeof card["hint"] === "string" ? card["hint"] : "";
  return html`<div class="about">
    <span class="count">${count}</span>
    ${names.length ? html`<span class="hangs" lang="de">${fill(t.hangsOn, { names: names.join(", ") })}</span>` : nothing}
    ${why
      ? html`<button class="small" type="button" aria-label=${t.whyFull} @click=${() => press(view, why)}>${t.why}</button>`
      : nothing}
    ${hint
      ? html`<details class="hint">
          <summary>${t.hint}</summary>
          <p lang="de">${hint}</p>
        </details>`
      : nothing}
  </div>`;
}

/** Buttons that the server sent with a message. */
export function quickReplies(view: View, message: Message, buttons: Button[]): TemplateResult | typeof nothing {
  const shown = buttons.filter((button) => !button.once || message === view.talk.messages.at(-1));
  if (!shown.length) return nothing;
  return html`<div class="replies" lang="de">
    ${shown.map(
      (button) =>
        html`<button type="button" aria-disabled=${String(view.talk.waiting)} @click=${() => press(view, button)}>
          ${button.title}
        </button>`,
    )}
  </div>`;
}

function press(view: View, button: Button): void {
  if (!view.talk.waiting) view.say(button.title, { button: button.id });
}

/** The field for a fact, in the talk and in the profile. `done` gets the words for it. */
export function field(
  view: View,
  id: string,
  kind: AnswerKind,
  given: Option[],
  value: FactValue | null,
  done: (text: string) => void,
): TemplateResult {
  const info = fact(view, id);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (view.talk.waiting) return;
    const values = new FormData(event.target as HTMLFormElement).getAll("answer").map(String);
    const said = read(kind, values, info ?? NO_BOUNDS);
    view.complain("wrong" in said ? `${id} ${complaint(view, said.wrong, info)}` : null);
    if ("text" in said) done(said.text);
  };
  const wrong = view.wrong?.startsWith(`${id} `) ? view.wrong.slice(id.length + 1) : null;
  return html`<form class="field" novalidate @submit=${submit}>
    ${control(view, id, kind, given, value, wrong !== null)}
    ${wrong ? html`<p class="wrong" id=${`wrong-${id}`} role="alert">${wrong}</p>` : nothing}
    <button class="main" type="submit" aria-disabled=${String(view.talk.waiting)}>
      ${value === null ? view.t.answer : view.t.save}
    </button>
  </form>`;
}

function control(
  view: View,
  id: string,
  kind: AnswerKind,
  given: Option[],
  value: FactValue | null,
  wrong: boolean,
): TemplateResult {
  const label = fact(view, id)?.title ?? view.t.yourAnswer;
  if (kind === "zahl") return numberField(view, id, value, wrong);
  if (kind === "mehrfach") return choices(view, label, given, "checkbox", Array.isArray(value) ? value : []);
  if (kind === "auswahl") return choices(view, label, given, "radio", typeof value === "string" ? [value] : []);
  if (kind === "ja_nein") {
    const words = { true: de.yes, false: de.no };
    const both = [de.yes, de.no].map((title) => ({ value: title, title }));
    return choices(view, label, both, "radio", typeof value === "boolean" ? [words[`${value}`]] : []);
  }
  const type = kind === "datum" ? "date" : "text";
  return html`<label class="line"
    ><span lang="de">${label}</span>
    <input name="answer" type=${type} .value=${typeof value === "string" ? value : ""} ?aria-invalid=${wrong} maxlength="200" />
  </label>`;
}

function numberField(view: View, id: string, value: FactValue | null, wrong: boolean): TemplateResult {
  const info = fact(view, id);
  const name = `${value === null ? "answer" : "change"}-${id}`;
  const move = (event: Event, by: number) => {
    const input = (event.currentTarget as HTMLElement).parentElement!.querySelector("input")!;
    input.value = step(input.value, by, info ?? NO_BOUNDS);
  };
  const keys = (event: KeyboardEvent) => {
    const by = { ArrowUp: 1, ArrowDown: -1 }[event.key];
    if (!by) return;
    event.preventDefault();
    move(event, by);
  };
  const shown = typeof value === "number" ? String(value).replace(".", ",") : "";
  return html`<div class="line">
    <label for=${name} lang="de">${info?.title ?? view.t.yourAnswer}</label>
    <span class="stepper">
      <button type="button" aria-label=${view.t.minus} @click=${(event: Event) => move(event, -1)}>${icon("minus")}</button>
      <input
        id=${name}
        name="answer"
        inputmode=${info?.decimal ? "decimal" : "numeric"}
        autocomplete="off"
        maxlength="15"
        .value=${shown}
        aria-invalid=${String(wrong)}
        aria-describedby=${wrong ? `wrong-${id}` : nothing}
        @keydown=${keys}
      />
      <button type="button" aria-label=${view.t.plus} @click=${(event: Event) => move(event, 1)}>${icon("plus")}</button>
      ${info?.unit ? html`<span class="unit" lang="de">${info.unit}</span>` : nothing}
    </span>
  </div>`;
}

function choices(view: View, label: string, given: Option[], type: "checkbox" | "radio", chosen: string[]): TemplateResult {
  return html`<fieldset>
    <legend lang="de">${label}</legend>
    ${type === "checkbox" ? html`<p class="aside">${view.t.severalHint}</p>` : nothing}
    <div class="choices" lang="de">
      ${given.map(
        (option) => html`<label
          ><input type=${type} name="answer" .value=${option.title} .checked=${chosen.includes(option.value)} /><span
            >${option.title}</span
          ></label
        >`,
      )}
    </div>
  </fieldset>`;
}

function complaint(view: View, wrong: "empty" | "number" | "range" | "date", info: FactInfo | undefined): string {
  const { t } = view;
  if (wrong === "empty") return t.wrongEmpty;
  if (wrong === "date") return t.wrongDate;
  return wrong === "number" ? t.wrongNumber : fill(t.wrongRange, { min: info?.min ?? 0, max: info?.max ?? "…" });
}


function isWhy(button: Button): boolean {
  return button.title === de.whyFull;
}

function options(card: Card): Option[] {
  return Array.isArray(card["options"]) ? (card["options"] as Option[]) : [];
}

function ids(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === "string") : [];
}
