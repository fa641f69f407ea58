/** One message in the talk. Whatever it holds is set as text. */
import { html, nothing, type TemplateResult } from "lit";
import { isCurrent, openQuestion, programmesOf } from "../live";
import type { Pending } from "../talk";
import { blocks, cutSources, spokenOf, withoutCount, type Block } from "../text";
import type { Card, Message } from "../types";
import type { View } from "../view";
import { cardView, hasOwnSources } from "./cards";
import { answerForm, quickReplies } from "./inputs";
import { doubtButton } from "./sources";

export function messageView(view: View, message: Message): TemplateResult {
  if (message.role === "user") return ownMessage(view, message.text, isLast(view, message) ? view.t.sent : nothing, false);
  const card = message.card;
  const current = isCurrent(message, view.talk.messages);
  const open = openQuestion(view.talk.messages) === message;
  const { text, sources } = cutSources(card?.kind === "question" ? withoutCount(message.text) : message.text);
  return html`<li class="message theirs" data-kind=${card?.kind ?? "text"}>
    <div class="bubble" lang="de">
      <span class="sr">${view.t.name}: </span>
      ${shownBlocks(text, card).map((block) => blockView(view, block, message))}
      ${card ? cardView(view, message, card) : nothing}
      ${sources && !(card && hasOwnSources(card)) ? sourceText(view, sources) : nothing}
    </div>
    ${open ? answerForm(view, message) : current ? quickReplies(view, message, message.buttons) : nothing}
  </li>`;
}

/** Of a comparison the first lines suffice: the rest is drawn in columns. */
function shownBlocks(text: string, card: Card | null): Block[] {
  const all = blocks(text);
  return card?.kind === "comparison" ? all.slice(0, 1) : all;
}

function blockView(view: View, block: Block, message: Message): TemplateResult {
  if (block.kind === "heading") return html`<p class="heading">${block.lines[0]}</p>`;
  if (block.kind === "paragraph") return html`<p>${block.lines.join("\n")}</p>`;
  return html`<ul>
    ${block.lines.map((line) => html`<li>${line}${doubtOfLine(view, line, message)}</li>`)}
  </ul>`;
}

/** A line of a verdict speaks of a programme: whoever doubts it can say so right there. */
function doubtOfLine(view: View, line: string, message: Message): TemplateResult | typeof nothing {
  const id = message.card && judges(message.card) ? spokenOf(line, names(view)) : null;
  return id ? html` ${doubtButton(view, message.seq, id, line.slice(0, 60))}` : nothing;
}

function judges(card: Card): boolean {
  return card.kind === "assessment" && programmesOf(card["programmes"]).length > 0;
}

function names(view: View): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  for (const [id, { name, short }] of Object.entries(view.catalogue?.programmes ?? {})) found[id] = [short, name];
  return found;
}

function sourceText(view: View, sources: string): TemplateResult {
  return html`<details class="sources">
    <summary>${view.t.sources}</summary>
    <p>${sources}</p>
  </details>`;
}

/** Only the last message still needs to say that it arrived. */
function isLast(view: View, message: Message): boolean {
  return !view.talk.pending.length && !view.talk.messages.some((one) => one.role === "user" && one.seq > message.seq);
}

function ownMessage(view: View, text: string, state: unknown, doubtful: boolean): TemplateResult {
  return html`<li class="message mine">
    <div class=${doubtful ? "bubble doubtful" : "bubble"} lang="de">
      <span class="sr">${view.t.you}: </span>
      <p dir="auto">${text}</p>
    </div>
    ${state === nothing ? nothing : html`<div class="state">${state}</div>`}
  </li>`;
}

/** A message that the server has not confirmed. */
export function pendingView(view: View, message: Pending): TemplateResult {
  const { t, talk } = view;
  if (message.state !== "failed") {
    return ownMessage(view, message.shown, message.state === "waiting" ? t.waiting : t.retrying, true);
  }
  const takeBack = () => view.write(talk.discard(message.key));
  const state = html`<span class="failed" role="alert">${message.reason || t.failed}</span>
    <button class="small" type="button" @click=${() => talk.resend(message.key)}>${t.resend}</button>
    <button class="small" type="button" @click=${takeBack}>${t.edit}</button>`;
  return ownMessage(view, message.shown, state, true);
}
