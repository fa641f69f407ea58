import { LaborTisch } from "./element";

customElements.define("labor-tisch", LaborTisch);
