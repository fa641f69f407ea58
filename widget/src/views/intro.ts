/** Before the first message: who speaks, what is kept, what is open today, and cases to try. */
import { html, nothing, type TemplateResult } from "lit";
import { fill } from "../strings";
import { day, safeLink } from "../values";
import { shortName, type View } from "../view";
import { beforeTalk } from "./board";
import { outwards } from "./sources";

export function introView(view: View): TemplateResult {
  const { t, operator } = view;
  const subject = view.subject;
  return html`<div class="intro">
    <h3>${view.greeting ?? t.introTitle}</h3>
    <p>${t.introText}</p>
    <p class="note">${t.iAmProgram}</p>
    <p class="note">
      ${view.keepsNothing ? t.privacyNothing : t.privacy}
      ${safeLink(operator?.links.privacy) ? outwards(view, operator!.links.privacy, t.privacyMore) : nothing}
    </p>
    ${notices(view)} ${subject ? subjectButton(view, subject) : nothing} ${samples(view)} ${today(view)}
  </div>`;
}

function subjectButton(view: View, subject: string): TemplateResult {
  return html`<button class="main" type="button" aria-disabled=${String(view.talk.loading)} @click=${() => view.begin(subject)}>
    ${fill(view.t.subjectStart, { name: shortName(view, subject) })}
  </button>`;
}

function samples(view: View): TemplateResult | typeof nothing {
  const { t, operator } = view;
  if (!operator?.samples.length) return nothing;
  return html`<h4>${t.samplesTitle}</h4>
    <ul class="samples" lang="de">
      ${operator.samples.map(
        (sample) => html`<li><button type="button" @click=${() => view.say(sample.say)}>${sample.text}</button></li>`,
      )}
    </ul>`;
}

function today(view: View): TemplateResult | typeof nothing {
  const { t, operator } = view;
  if (!operator) return nothing;
  return html`<h4>${t.today} <span class="aside">${day(operator.today)}</span></h4>
    <ul class="board" lang="de">
      ${operator.programmes.map((one) => beforeTalk(view, one))}
    </ul>`;
}

/** What the operator announced, and whether the assistant is halted. */
export function notices(view: View): TemplateResult | typeof nothing {
  const { t, operator } = view;
  if (!operator || (!operator.pause && !operator.notices.length)) return nothing;
  return html`<div class="notices" lang="de">
    ${operator.pause ? html`<p class="pause">${operator.pause}</p>` : nothing}
    ${operator.notices.map(({ programme, from, availability, source }) => {
      const state = availability === "offen" ? t.stateOpen : t.stateClosed;
      return html`<p>
        ${fill(t.noticeFrom, { day: day(from), name: shortName(view, programme), state })}
        ${outwards(view, source.url, source.title)}
      </p>`;
    })}
  </div>`;
}
