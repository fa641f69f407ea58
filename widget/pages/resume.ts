/** `/#weiter=CODE`: the talk opens and the code is said in it. A fragment reaches no server; it leaves the address at once. */
import { codeIn } from "./code";

type Widget = HTMLElement & { open(): void; say(text: string): void };

const code = codeIn(location.hash);
if (code) {
  history.replaceState(null, "", location.pathname + location.search);
  void customElements.whenDefined("cluster-lotse").then(() => {
    const widget = document.querySelector<Widget>("cluster-lotse");
    widget?.open();
    widget?.say(code);
  });
}
