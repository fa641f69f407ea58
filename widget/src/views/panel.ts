/** The open window: head, talk, composer, and the standing beside or under it. */
import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { live } from "lit/directives/live.js";
import { fill } from "../strings";
import { safeLink } from "../values";
import type { View } from "../view";
import { boardView } from "./board";
import { icon, type Icon } from "./icons";
import { introView } from "./intro";
import { messageView, pendingView } from "./message";
import { profileView } from "./profile";
import { outwards } from "./sources";

export function panelView(view: View): TemplateResult {
  const overview = view.unfolded.has("overview");
  return html`${head(view)}
    <div class="body ${overview ? "overview-open" : ""}">
      <div class="talk">${transcript(view)} ${composer(view)}</div>
      <button class="fold" type="button" aria-expanded=${String(overview)} aria-controls="side" @click=${() => view.fold("overview")}>
        <span>${view.t.showOverview}</span>${icon("down")}
      </button>
      <div class="side" id="side" tabindex="0" role="region" aria-label=${view.t.overview}>
        ${profileView(view)} ${boardView(view)} ${links(view)}
      </div>
    </div>`;
}

function head(view: View): TemplateResult {
  const { t, talk } = view;
  const begun = talk.id !== null || talk.pending.length > 0;
  return html`<div class="head">
      <h2 id="title" tabindex="-1">${t.name}</h2>
      ${view.operator?.name ? html`<span class="of" lang="de">${view.operator.name}</span>` : nothing}
      <span class="tools">
        ${begun ? tool("print", t.print, () => view.print()) : nothing}
        ${begun ? tool("bin", t.erase, () => view.askToErase(true)) : nothing} ${tool("close", t.close, () => view.close())}
      </span>
    </div>
    ${view.asksToErase ? eraseQuestion(view) : nothing}`;
}

function tool(name: Icon, label: string, act: () => void): TemplateResult {
  return html`<button class="tool" type="button" data-tool=${name} aria-label=${label} title=${label} @click=${act}>${icon(name)}</button>`;
}

function eraseQuestion(view: View): TemplateResult {
  const { t } = view;
  return html`<div class="erase" role="group" aria-label=${t.erase}>
    <p>${t.eraseAsk}</p>
    <button class="main" type="button" @click=${() => view.erase()}>${t.eraseYes}</button>
    <button class="small" type="button" @click=${() => view.askToErase(false)}>${t.eraseNo}</button>
  </div>`;
}

function transcript(view: View): TemplateResult {
  const { t, talk } = view;
  const empty = !talk.messages.length && !talk.pending.length && !talk.loading;
  return html`<div class="log" tabindex="0" role="region" aria-label=${t.transcript}>
    ${view.notice ? html`<p class="gone" role="status">${view.notice}</p>` : nothing}
    ${talk.ended ? html`<p class="gone" role="status">${t.gone}</p>` : nothing} ${empty ? introView(view) : nothing}
    <ol class="messages">
      ${repeat(talk.messages, (one) => one.key ?? one.seq, (one) => messageView(view, one))}
      ${repeat(talk.pending, (one) => one.key, (one) => pendingView(view, one))}
    </ol>
    <div class="typing" role="status">
      ${talk.loading
        ? html`<span>${t.loading}</span>`
        : talk.waiting
          ? html`<span class="dots" aria-hidden="true"><i></i><i></i><i></i></span><span>${t.typing}</span>`
          : nothing}
    </div>
  </div>`;
}

function composer(view: View): TemplateResult {
  const { t, talk } = view;
  const paused = view.operator?.pause && !talk.id;
  if (paused) return html``;
  const tooMany = view.draft.length - (view.operator?.limits.characters ?? Infinity);
  const send = (event: Event) => {
    event.preventDefault();
    const text = view.draft.trim();
    if (!text || tooMany > 0) return;
    view.write("");
    view.say(text);
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) send(event);
  };
  return html`<form class="composer" @submit=${send}>
    ${talk.connected ? nothing : connectionLost(view)}
    ${tooMany > 0 ? html`<p class="wrong" id="too-long" role="alert">${fill(t.tooLong, { n: tooMany })}</p>` : nothing}
    <label class="sr" for="draft">${t.placeholder}</label>
    <textarea
      id="draft"
      rows="1"
      lang="de"
      placeholder=${t.placeholder}
      aria-invalid=${String(tooMany > 0)}
      aria-describedby=${tooMany > 0 ? "too-long" : nothing}
      .value=${live(view.draft)}
      @input=${(event: InputEvent) => view.write((event.target as HTMLTextAreaElement).value)}
      @keydown=${keys}
    ></textarea>
    <button class="send" type="submit" aria-label=${t.send} title=${t.send}>${icon("send")}</button>
  </form>`;
}

function connectionLost(view: View): TemplateResult {
  const again = () => {
    view.talk.hurry();
    if (!view.talk.pending.length) void view.talk.sync(true);
  };
  return html`<p class="lost" role="status">
    <span>${view.t.offline}</span> <button class="small" type="button" @click=${again}>${view.t.tryNow}</button>
  </p>`;
}

function links(view: View): TemplateResult | typeof nothing {
  const { t, operator } = view;
  const given = [
    [t.imprint, operator?.links.imprint],
    [t.privacyLink, operator?.links.privacy],
    [t.accessibility, operator?.links.accessibility],
  ] as const;
  const shown = given.filter(([, url]) => safeLink(url));
  if (!shown.length) return nothing;
  return html`<p class="links">${shown.map(([title, url]) => outwards(view, url ?? null, title))}</p>`;
}
