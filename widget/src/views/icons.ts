/** Line drawings that take the colour of the text, so that they live in every colour scheme. */
import { svg, type SVGTemplateResult } from "lit";

const PATHS = {
  chat: "M4 5h16v11H9l-5 4zM8 9h8M8 12.5h5",
  close: "M6 6l12 12M18 6L6 18",
  print: "M7 8V4h10v4M7 17H4V9h16v8h-3M7 14h10v6H7z",
  bin: "M5 7h14M10 7V4h4v3M7 7l1 13h8l1-13M10 11v5M14 11v5",
  send: "M4 12l16-8-6 16-3-7z",
  down: "M6 9l6 6 6-6",
  plus: "M12 5v14M5 12h14",
  minus: "M5 12h14",
  flag: "M6 21V4h11l-2 4 2 4H6",
  out: "M9 5H5v14h14v-4M13 5h6v6M19 5l-9 9",
  fetch: "M12 4v11M7 11l5 5 5-5M5 20h14",
  // one shape for each state, so that colour is never needed
  erfuellt: "M5 12.5l5 5L19 7",
  nicht_erfuellt: "M6 6l12 12M18 6L6 18",
  offen: "M8.5 9a3.5 3.5 0 1 1 5 3.2c-1 .5-1.5 1.2-1.5 2.3M12 18v.5",
  pruefen: "M11 5a6 6 0 1 0 0 12 6 6 0 0 0 0-12zM15.5 15.5L20 20",
  entfaellt: "M6 12h12",
  lock: "M6 11h12v9H6zM9 11V8a3 3 0 0 1 6 0v3",
} as const;

export type Icon = keyof typeof PATHS;

export function icon(name: Icon): SVGTemplateResult {
  return svg`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d=${PATHS[name]} /></svg>`;
}
