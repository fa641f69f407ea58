/** The day of the verdict: a slider with marks where rules turn, a field, and what turns. */
import { html, nothing, svg, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { fill } from "../../strings";
import { day as germanDay } from "../../values";
import { DAY } from "../case";
import { isoOf, ordinal, scale } from "../days";
import type { DeskView } from "../view";
import { words } from "../words";
import { icon } from "../../views/icons";

export function dayView(view: DeskView): TemplateResult {
  const { day } = view.one;
  const { first, last } = scale(view.info);
  const wrong = view.wrong.get(DAY);
  const here = view.info.days.find((mark) => mark.day === day);
  return html`<div class="day no-print">
    <div class="day-head">
      <label for="day">${words.day}</label>
      <input
        id="day"
        autocomplete="off"
        maxlength="10"
        .value=${live(view.typed.get(DAY) ?? germanDay(day))}
        aria-invalid=${String(wrong !== undefined)}
        aria-describedby=${wrong ? "wrong-day" : nothing}
        @change=${(event: Event) => view.typeDay((event.target as HTMLInputElement).value)}
      />
      <button class="small" type="button" @click=${() => view.moveTo(view.info.today)}>${words.dayToday}</button>
    </div>
    ${wrong ? html`<p class="wrong" id="wrong-day">${wrong}</p>` : nothing}
    <div class="slider">
      ${step(view, -1, words.dayBack)}
      <span class="track">
        <input
          type="range"
          aria-label=${words.daySlider}
          aria-describedby="day-hint"
          min=${ordinal(first)}
          max=${ordinal(last)}
          .value=${live(String(ordinal(day)))}
          aria-valuetext=${germanDay(day)}
          @input=${(event: Event) => view.moveTo(isoOf(Number((event.target as HTMLInputElement).value)))}
          @keydown=${(event: KeyboardEvent) => jump(view, event)}
        />
        ${marks(view, first, last)}
      </span>
      ${step(view, 1, words.dayOn)}
    </div>
    <p class="aside" id="day-hint">${words.dayHint}</p>
    ${here ? turnList(words.dayTurns, here.turns) : nothing} ${nextTurn(view)} ${everyTurn(view)}
  </div>`;
}

function step(view: DeskView, by: 1 | -1, label: string): TemplateResult {
  const goal = neighbour(view, by);
  return html`<button
    class="small ${by < 0 ? "back" : "on"}"
    type="button"
    aria-label=${label}
    title=${label}
    aria-disabled=${String(!goal)}
    @click=${() => goal && view.moveTo(goal)}
  >
    ${icon("down")}
  </button>`;
}

function jump(view: DeskView, event: KeyboardEvent): void {
  const by = { PageUp: 1, PageDown: -1 }[event.key] as 1 | -1 | undefined;
  if (!by) return;
  event.preventDefault();
  const goal = neighbour(view, by);
  if (goal) view.moveTo(goal);
}

/** The next day on which a rule turns, on either side. */
function neighbour(view: DeskView, by: 1 | -1): string | undefined {
  const days = view.info.days.map((mark) => mark.day);
  return by > 0 ? days.find((day) => day > view.one.day) : days.filter((day) => day < view.one.day).at(-1);
}

function marks(view: DeskView, first: string, last: string): TemplateResult {
  const [from, to] = [ordinal(first), ordinal(last)];
  return html`<svg class="marks" aria-hidden="true" width="100%" height="8">
    ${view.info.days.map(({ day }) => {
      const x = `${(((ordinal(day) - from) / (to - from)) * 100).toFixed(2)}%`;
      return svg`<line x1=${x} x2=${x} y1="0" y2="8" />`;
    })}
  </svg>`;
}

function nextTurn(view: DeskView): TemplateResult {
  const next = view.info.days.find((mark) => mark.day > view.one.day);
  if (!next) return html`<p class="aside">${words.dayNone}</p>`;
  return turnList(fill(words.dayNext, { day: germanDay(next.day) }), next.turns);
}

function turnList(title: string, turns: string[]): TemplateResult {
  return html`<p class="turns"><span class="label">${title}:</span> ${turns.join("; ")}</p>`;
}

function everyTurn(view: DeskView): TemplateResult {
  const open = view.unfolded.has("days");
  return html`<button class="more" type="button" aria-expanded=${String(open)} @click=${() => view.fold("days")}>
      ${fill(words.allDays, { n: view.info.days.length })}
    </button>
    ${open
      ? html`<ul class="all-days">
          ${view.info.days.map(
            ({ day, turns }) => html`<li>
              <button class="small" type="button" @click=${() => view.moveTo(day)}>${germanDay(day)}</button> ${turns.join("; ")}
            </li>`,
          )}
        </ul>`
      : nothing}`;
}
