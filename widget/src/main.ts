/** One line in a page is enough: `<script src="…/widget.js" async></script>`. A tag of its own may carry attributes. */
import { ClusterLotse } from "./element";

const TAG = "cluster-lotse";

function mount(): void {
  if (!document.querySelector(TAG)) document.body.append(document.createElement(TAG));
}

const script = document.currentScript;
if (script instanceof HTMLScriptElement && script.src) ClusterLotse.home = new URL(script.src).origin;

if (!customElements.get(TAG)) {
  customElements.define(TAG, ClusterLotse);
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", mount);
  else mount();
}
