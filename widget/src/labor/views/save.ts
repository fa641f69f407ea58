/** Save, hand on, share. */
import { html, nothing, type TemplateResult } from "lit";
import type { DeskView } from "../view";
import { words } from "../words";

export function saveTool(view: DeskView): TemplateResult {
  return html`<div class="parts">
    <div class="part">
      <h3>${words.saveFile}</h3>
      <p class="aside">${words.saveHint}</p>
      ${saver(view, "yaml", words.saveYaml)} ${saver(view, "json", words.saveJson)}
    </div>
    <div class="part">
      <h3>${words.export}</h3>
      ${saver(view, "workbook", words.saveXlsx)} ${saver(view, "memo", words.savePdf)}
    </div>
    <div class="part">
      <h3>${words.share}</h3>
      <p class="aside">${words.shareHint}</p>
      <button class="button" type="button" @click=${() => view.share()}>${words.makeLink}</button>
      ${view.link ? linkField(view) : nothing}
    </div>
    <p class="told" role="status">${view.told.get("save") ?? ""}</p>
  </div>`;
}

function saver(view: DeskView, kind: "yaml" | "json" | "workbook" | "memo", title: string): TemplateResult {
  return html`<button class="button" type="button" data-save=${kind} @click=${() => view.save(kind)}>${title}</button>`;
}

function linkField(view: DeskView): TemplateResult {
  return html`<label class="line"
      ><span>${words.link}</span>
      <input readonly data-link .value=${view.link} @focus=${(event: Event) => (event.target as HTMLInputElement).select()} />
    </label>
    <button class="small" type="button" @click=${() => view.copy()}>${words.copy}</button>
    <span role="status">${view.copied}</span>`;
}
