import { css } from "lit";

/** Colours and measures. The host page may set the --cl-… properties; nothing else of it gets in. */
export const tokens = css`
  :host {
    all: initial !important;
    direction: ltr !important;
    display: contents !important;
    font-size: medium !important;
  }
  :host([hidden]) {
    display: none !important;
  }
  .root {
    color-scheme: light dark;
    --fill: var(--cl-farbe, var(--_fill, #14506e));
    --on-fill: var(--cl-farbe-text, var(--_on-fill, #fff));
    --accent: light-dark(
      var(--cl-farbe, var(--_accent-light, #14506e)),
      var(--cl-farbe-dunkel, var(--_accent-dark, #8ecbe6))
    );
    --corner: var(--cl-ecke, var(--_corner, 14px));
    --small-corner: min(var(--corner), 10px);
    --paper: light-dark(#fff, #14191f);
    --shade: light-dark(#f2f5f8, #20262e);
    --ink: light-dark(#1a222c, #eef2f6);
    --muted: light-dark(#4d5966, #b3bec9);
    --line: light-dark(#d3dae2, #3b4652);
    --edge: light-dark(#73808d, #8793a0);
    --good: light-dark(#0c6537, #8fdcb0);
    --good-shade: light-dark(#e2f4e9, #12331f);
    --unsure: light-dark(#744700, #f2cb80);
    --unsure-shade: light-dark(#fdf0d5, #38290a);
    --bad: light-dark(#9c2127, #ffb3b0);
    color: var(--ink);
    font-family: var(--cl-schrift, system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif);
    font-size: 1em;
    line-height: 1.5;
    text-align: start;
    overflow-wrap: anywhere;
    -webkit-text-size-adjust: 100%;
  }
  .hell {
    color-scheme: light;
  }
  .dunkel {
    color-scheme: dark;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  h2, h3, h4, h5, p, ul, ol, dl, dd, fieldset {
    margin: 0;
    padding: 0;
  }
  h2, h3, h4, h5 {
    line-height: 1.3;
    font-size: 1em;
  }
  ul, ol {
    list-style: none;
  }
  fieldset {
    border: 0;
    min-width: 0;
  }
  bdi, [dir="auto"] {
    unicode-bidi: isolate;
  }
  a {
    color: var(--accent);
    text-underline-offset: 0.15em;
  }
  .sr {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .icon {
    width: 1.25em;
    height: 1.25em;
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  a .icon {
    width: 0.85em;
    height: 0.85em;
    margin-inline-start: 0.2em;
    vertical-align: -0.05em;
  }
  .label {
    font-weight: 600;
  }
  .aside {
    color: var(--muted);
    font-size: 0.875em;
    font-weight: 400;
  }
  :focus-visible {
    outline: 3px solid var(--accent);
    outline-offset: 2px;
  }
`;
