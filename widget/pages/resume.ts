/** `/#weiter=CODE`: the talk opens and the code is said in it. A fragment reaches no server; it leaves the address at once. */
import { codeIn } from "./code";

type Widget = HTMLElement & { open(): void; say(text: string): void };

const widget = (): Widget | null => document.querySelector<Widget>("cluster-lotse");

/** A widget that was loaded before the page was read puts itself into the page only when that is done. */
function inThePage(): Promise<void> {
  if (widget()) return Promise.resolve();
  return new Promise((resolve) => document.addEventListener("DOMContentLoaded", () => resolve(), { once: true }));
}

const code = codeIn(location.hash);
if (code) {
  history.replaceState(null, "", location.pathname + location.search);
  void customElements
    .whenDefined("cluster-lotse")
    .then(inThePage)
    .then(() => {
      widget()?.open();
      widget()?.say(code);
    });
}
