/** Load a case: one of the model cases, or one from a file. */
import { html, nothing, type TemplateResult } from "lit";
import { fill } from "../../strings";
import type { Loaded } from "../case";
import type { DeskView } from "../view";
import { words } from "../words";

export function loadTool(view: DeskView): TemplateResult {
  const { models, fromFile } = view;
  return html`<div class="parts">
    <div class="part">
      <h3>${words.fromFile}</h3>
      <label class="line"
        ><span class="aside">${words.fromFileHint}</span>
        <input type="file" accept=".yml,.yaml,.json" @change=${(event: Event) => picked(view, event)} />
      </label>
      ${fromFile ? chooser(view, fromFile.title, fromFile.cases) : nothing}
    </div>
    ${models.length
      ? html`<div class="part">
          <h3>${words.fromModel}</h3>
          ${chooser(view, fill(words.fromModelHint, { n: models.length }), models)}
        </div>`
      : nothing}
    <p class="told" role="status">${view.told.get("load") ?? ""}</p>
  </div>`;
}

function picked(view: DeskView, event: Event): void {
  const input = event.target as HTMLInputElement;
  const file = input.files?.[0];
  if (file) view.readFile(file);
  input.value = "";
}

function chooser(view: DeskView, title: string, cases: Loaded[]): TemplateResult {
  const load = (event: SubmitEvent) => {
    event.preventDefault();
    const chosen = cases[Number(new FormData(event.target as HTMLFormElement).get("case"))];
    if (chosen) view.load(chosen);
  };
  return html`<form class="chooser" @submit=${load}>
    <p class="aside">${title}</p>
    <label class="line"
      ><span>${words.chooseCase}</span>
      <select name="case">
        ${cases.map((one, at) => html`<option value=${at}>${one.name}</option>`)}
      </select>
    </label>
    <button class="button" type="submit">${words.openCase}</button>
  </form>`;
}
