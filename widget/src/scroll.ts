/** What comes into sight when something new was said. */
import { isCurrent } from "./live";
import type { Message } from "./types";

const SHORT = ["question", "summary", "correction", "contradiction", "notice"];
const MARGIN = 8;

/** A short reply is shown from its end, so that the next answer is at hand; a long one from its first line. */
export function scrollToNews(root: ParentNode, messages: Message[]): void {
  const log = root.querySelector<HTMLElement>(".log");
  if (!log) return;
  const own = [...root.querySelectorAll<HTMLElement>(".message.mine")].at(-1);
  const news = messages.filter((one) => isCurrent(one, messages));
  const short = news.every((one) => !one.card || SHORT.includes(one.card.kind));
  log.scrollTop = short || !own ? log.scrollHeight : own.offsetTop - MARGIN;
}
