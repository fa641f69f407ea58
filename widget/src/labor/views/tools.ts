/** The tools around the case: load, save and share, talk, partner list. One of them is open at a time. */
import { html, nothing, type TemplateResult } from "lit";
import type { DeskView } from "../view";
import { words } from "../words";
import { loadTool } from "./load";
import { partnerTool } from "./partners";
import { saveTool } from "./save";
import { talkTool } from "./talk";

const TOOLS: [name: string, title: string, draw: (view: DeskView) => TemplateResult][] = [
  ["load", words.toolLoad, loadTool],
  ["save", words.toolSave, saveTool],
  ["talk", words.toolTalk, talkTool],
  ["partners", words.toolPartners, partnerTool],
];

export function toolsView(view: DeskView): TemplateResult {
  const open = TOOLS.find(([name]) => view.unfolded.has(`tool ${name}`));
  return html`<section class="tools no-print" aria-labelledby="tools">
    <h2 id="tools" class="sr">${words.tools}</h2>
    <div class="bar">
      ${TOOLS.map(
        ([name, title]) => html`<button
          class="button"
          type="button"
          aria-expanded=${String(open?.[0] === name)}
          aria-controls="tool"
          @click=${() => view.fold(`tool ${name}`)}
        >
          ${title}
        </button>`,
      )}
      <button class="button" type="button" @click=${() => view.print()}>${words.print}</button>
      <button class="button" type="button" @click=${() => view.renew()}>${words.fresh}</button>
    </div>
    <div id="tool">${open ? html`<div class="tool-panel">${open[2](view)}</div>` : nothing}</div>
  </section>`;
}
