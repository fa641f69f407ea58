import { css } from "lit";

/** The groups of facts and their inputs. */
export const fields = css`
  .group {
    margin-top: 0.6em;
    border: 1px solid var(--line);
    border-radius: var(--small-corner);
  }
  .group h3 .unfold {
    min-height: 2.75em;
    padding: 0.3em 0.9em;
    font-size: 1.05em;
    font-weight: 700;
  }
  .group .aside {
    white-space: nowrap;
  }
  .group h3 .unfold .title::before {
    content: "";
    display: inline-block;
    width: 0.5em;
    height: 0.5em;
    margin-inline-end: 0.7em;
    border: solid currentColor;
    border-width: 0 2px 2px 0;
    transform: rotate(-45deg);
  }
  .group h3 .unfold[aria-expanded="true"] .title::before {
    transform: rotate(45deg) translate(-0.1em, -0.1em);
  }
  .fields {
    padding: 0 0.9em 0.5em;
  }
  .fact-field {
    position: relative;
    padding: 0.6em 0 0.7em 0.75em;
    border-top: 1px solid var(--line);
    border-inline-start: 3px solid transparent;
  }
  .fact-field :is(legend, .line > label, .line > span:first-child) {
    padding-inline-end: 5em;
  }
  .about-fact > .more {
    position: absolute;
    inset: 0.4em 0 auto auto;
  }
  .about-fact > .in-full {
    margin-top: 0.4em;
  }
  .fact-field.said {
    border-inline-start-color: var(--accent);
  }
  .segments, .checks, .with-unknown {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.35em;
    margin-top: 0.3em;
  }
  .with-unknown {
    gap: 0.35em 0.75em;
    font-weight: 400;
  }
  .segments label, .checks label, .unknown {
    display: inline-flex;
    align-items: center;
    gap: 0.45em;
    min-height: 2.25em;
    padding: 0.2em 0.7em;
    border: 1px solid var(--line);
    border-radius: var(--small-corner);
    background: var(--paper);
    font-weight: 400;
    cursor: pointer;
  }
  :is(.segments label, .checks label, .unknown):has(:checked) {
    border-color: var(--accent);
    box-shadow: inset 0 0 0 1px var(--accent);
  }
  :is(.segments, .checks, .unknown) input, .unknown input {
    flex: none;
    width: 1.15em;
    height: 1.15em;
    margin: 0;
    accent-color: var(--fill);
  }
  :is(.segments label, .checks label, .unknown):has(:focus-visible) {
    outline: 3px solid var(--accent);
    outline-offset: 2px;
  }
  input.number {
    width: 11em;
    max-width: 100%;
  }
  input.text {
    flex: 1;
    min-width: min(12em, 100%);
  }
  .more {
    min-height: 24px;
    margin-top: 0.2em;
    padding: 0.15em 0;
    border: 0;
    background: none;
    color: var(--accent);
    font-size: 0.875em;
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }
  .uses {
    display: grid;
    gap: 0.6em;
    font-size: 0.9375em;
  }
`;
