/** From the desk into a talk, and from a talk to the desk, by a code. */
import { html, type TemplateResult } from "lit";
import type { Given } from "../desk-api";
import type { DeskView } from "../view";
import { words } from "../words";

export function talkTool(view: DeskView): TemplateResult {
  return html`<div class="parts">
    <div class="part">
      <h3>${words.toTalk}</h3>
      <p class="aside">${words.toTalkHint}</p>
      ${view.given ? codeView(view, view.given) : html`<button class="button" type="button" @click=${() => view.giveCode()}>${words.makeCode}</button>`}
    </div>
    <form class="part" @submit=${(event: SubmitEvent) => take(view, event)}>
      <h3>${words.fromTalk}</h3>
      <p class="aside">${words.fromTalkHint}</p>
      <label class="line"
        ><span>${words.typeCode}</span>
        <input name="code" autocomplete="off" autocapitalize="characters" spellcheck="false" maxlength="60" />
      </label>
      <button class="button" type="submit">${words.takeCode}</button>
    </form>
    <p class="told" role="status">${view.told.get("talk") ?? ""}</p>
  </div>`;
}

function codeView(view: DeskView, { code, kept }: Given): TemplateResult {
  return html`<p><span class="label">${words.code}:</span> <code>${code}</code></p>
    <p>${kept}</p>
    <p class="acts">
      <a class="button" href=${`/#weiter=${code}`} target="_blank" rel="noopener">${words.openTalk}<span class="sr"> (${words.newWindow})</span></a>
      <button class="small" type="button" @click=${() => view.eraseCode()}>${words.eraseCode}</button>
    </p>`;
}

function take(view: DeskView, event: SubmitEvent): void {
  event.preventDefault();
  const code = String(new FormData(event.target as HTMLFormElement).get("code") ?? "").trim();
  if (code) view.takeCode(code);
}
