import { css } from "lit";

/** Buttons and fields. Every target is at least 24 px, those for answers 44. */
export const controls = css`
  button, .button {
    font: inherit;
    cursor: pointer;
  }
  .main, .small, .button, .replies button, .samples button, .stepper button {
    border: 1px solid var(--edge);
    border-radius: var(--small-corner);
    background: var(--paper);
    color: var(--accent);
    text-align: start;
  }
  .small {
    display: inline-flex;
    align-items: center;
    min-height: 2.1em;
    padding: 0.2em 0.7em;
    font-size: 0.875em;
  }
  .main, .button, .replies button {
    min-height: 2.75em;
    padding: 0.5em 1em;
    font-weight: 600;
  }
  .main {
    border-color: var(--fill);
    background: var(--fill);
    color: var(--on-fill);
  }
  .button {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
    text-decoration: none;
  }
  :is(.small, .button, .replies button, .samples button, .stepper button):hover {
    background: var(--shade);
    border-color: var(--accent);
  }
  .main:hover {
    text-decoration: underline;
  }
  [aria-disabled="true"] {
    cursor: default;
    border-style: dashed;
  }
  .replies {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }
  input:not([type="checkbox"], [type="radio"]), textarea {
    min-height: 2.75em;
    padding: 0.5em 0.75em;
    border: 1px solid var(--edge);
    border-radius: var(--small-corner);
    background: var(--paper);
    color: var(--ink);
    font: inherit;
  }
  [aria-invalid="true"] {
    border-color: var(--bad) !important;
    border-width: 2px !important;
  }
  .wrong, .failed {
    color: var(--bad);
    font-weight: 600;
    font-size: 0.9375em;
  }
  .field {
    display: grid;
    justify-items: start;
    gap: 0.6em;
  }
  .field .line {
    display: grid;
    gap: 0.3em;
    width: 100%;
    font-weight: 600;
  }
  .stepper {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.4em;
    font-weight: 400;
  }
  .stepper button {
    display: grid;
    place-items: center;
    width: 2.75em;
    height: 2.75em;
    padding: 0;
  }
  .stepper input {
    width: 6.5em;
    text-align: center;
    font-size: 1.1em;
  }
  legend {
    padding: 0;
    font-weight: 600;
  }
  .choices {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(14em, 100%), 1fr));
    gap: 0.35em;
    width: 100%;
    margin-top: 0.4em;
  }
  fieldset {
    width: 100%;
  }
  .choices label {
    display: flex;
    align-items: center;
    gap: 0.6em;
    min-height: 2.75em;
    padding: 0.3em 0.7em;
    border: 1px solid var(--line);
    border-radius: var(--small-corner);
    background: var(--paper);
    cursor: pointer;
  }
  .choices label:has(:checked) {
    border-color: var(--accent);
    box-shadow: inset 0 0 0 1px var(--accent);
  }
  .choices input {
    flex: none;
    width: 1.25em;
    height: 1.25em;
    margin: 0;
    accent-color: var(--fill);
  }
  .composer {
    flex: none;
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0.5em;
    padding: 0.6em 0.75em;
    border-top: 1px solid var(--line);
    background: var(--paper);
  }
  .composer :is(.wrong, .lost) {
    grid-column: 1 / -1;
  }
  textarea {
    width: 100%;
    max-height: 9em;
    resize: none;
    field-sizing: content;
  }
  textarea::placeholder {
    color: var(--muted);
    opacity: 1;
  }
  .send {
    display: grid;
    place-items: center;
    align-self: end;
    width: 2.75em;
    height: 2.75em;
    padding: 0;
    border: 1px solid var(--fill);
    border-radius: var(--small-corner);
    background: var(--fill);
    color: var(--on-fill);
  }
  .lost {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.4em 0.75em;
    padding: 0.5em 0.75em;
    border-radius: var(--small-corner);
    background: var(--unsure-shade);
    color: var(--unsure);
    font-size: 0.9375em;
  }
`;
