import { css } from "lit";

/** Launcher and window: a corner of the page, the whole screen on a phone. */
export const frame = css`
  .launcher {
    position: fixed;
    margin: 0;
    inset: auto var(--cl-abstand, 1.25em) var(--cl-abstand, 1.25em) auto;
    display: flex;
    align-items: center;
    gap: 0.6em;
    min-height: 3.25em;
    max-width: calc(100vw - 2em);
    padding: 0.5em 1.25em;
    border: 2px solid var(--on-fill);
    border-radius: max(var(--corner), 4px);
    background: var(--fill);
    color: var(--on-fill);
    font: inherit;
    font-weight: 600;
    cursor: pointer;
    box-shadow: 0 4px 18px rgb(0 0 0 / 0.28);
  }
  .launcher[hidden] {
    display: none;
  }
  .launcher:focus-visible {
    outline: 3px solid var(--ink);
    box-shadow: 0 0 0 6px var(--paper);
  }
  .panel {
    position: fixed;
    inset: auto var(--cl-abstand, 1.25em) var(--cl-abstand, 1.25em) auto;
    margin: 0;
    padding: 0;
    width: min(var(--cl-breite, 27em), 100vw - 2.5em);
    height: min(var(--cl-hoehe, 46em), 100dvh - 2.5em);
    max-width: none;
    max-height: none;
    border: 1px solid var(--edge);
    border-radius: var(--corner);
    background: var(--paper);
    color: inherit;
    box-shadow: 0 10px 40px rgb(0 0 0 / 0.3);
    overflow: hidden;
  }
  .unten-links :is(.launcher, .panel) {
    inset: auto auto var(--cl-abstand, 1.25em) var(--cl-abstand, 1.25em);
  }
  .oben-rechts :is(.launcher, .panel) {
    inset: var(--cl-abstand, 1.25em) var(--cl-abstand, 1.25em) auto auto;
  }
  .oben-links :is(.launcher, .panel) {
    inset: var(--cl-abstand, 1.25em) auto auto var(--cl-abstand, 1.25em);
  }
  .panel:is([open], :popover-open) {
    display: flex;
    flex-direction: column;
  }
  .head {
    flex: none;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 0.75em;
    padding: 0.35em 0.5em 0.35em 1em;
    background: var(--fill);
    color: var(--on-fill);
  }
  .head h2 {
    font-size: 1.1em;
  }
  .head .of {
    font-size: 0.875em;
  }
  .tools {
    display: flex;
    gap: 0.15em;
    margin-inline-start: auto;
  }
  .tool {
    display: grid;
    place-items: center;
    width: 2.75em;
    height: 2.75em;
    padding: 0;
    border: 0;
    border-radius: var(--small-corner);
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }
  .tool:hover {
    background: color-mix(in srgb, var(--on-fill) 18%, transparent);
  }
  .head :focus-visible {
    outline-color: var(--on-fill);
    outline-offset: -3px;
  }
  .body {
    flex: 1;
    min-height: 0;
    display: grid;
    grid-template: minmax(0, 1fr) auto / minmax(0, 1fr);
  }
  .talk {
    min-height: 0;
    display: flex;
    flex-direction: column;
  }
  .fold {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 1em;
    min-height: 2.75em;
    padding: 0.4em 1em;
    border: 0;
    border-top: 1px solid var(--line);
    background: var(--shade);
    color: var(--ink);
    font: inherit;
    font-size: 0.9375em;
    font-weight: 600;
    text-align: start;
    cursor: pointer;
  }
  .fold:focus-visible {
    outline-offset: -3px;
  }
  .fold .icon {
    transform: rotate(180deg);
  }
  .fold[aria-expanded="true"] .icon {
    transform: none;
  }
  .side {
    display: none;
    min-height: 0;
    overflow: auto;
    overscroll-behavior: contain;
    padding: 1em;
  }
  .overview-open {
    grid-template-rows: auto minmax(0, 1fr);
  }
  .overview-open .talk {
    display: none;
  }
  .overview-open .side {
    display: block;
  }
  .side:focus-visible, .log:focus-visible {
    outline-offset: -3px;
  }
  @media (min-width: 62em) {
    .panel {
      width: min(var(--cl-breite, 58em), 100vw - 2.5em);
    }
    .body, .body.overview-open {
      grid-template: minmax(0, 1fr) / minmax(0, 1fr) minmax(0, 24em);
    }
    .overview-open .talk {
      display: flex;
    }
    .fold {
      display: none;
    }
    .side {
      display: block;
      border-inline-start: 1px solid var(--line);
      background: var(--shade);
    }
  }
  @media (max-width: 37.49em), (max-height: 29.99em) {
    .root .panel {
      inset: 0;
      width: 100%;
      height: 100%;
      border: 0;
      border-radius: 0;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    .panel:is([open], :popover-open) {
      animation: rise 0.18s ease-out;
    }
    @keyframes rise {
      from {
        opacity: 0;
        transform: translateY(1em);
      }
    }
  }
`;
