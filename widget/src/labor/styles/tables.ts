import { css } from "lit";

/** Variants side by side, and the list of partners. */
export const tables = css`
  .variants {
    margin-top: 2em;
  }
  .adder {
    max-width: 44em;
    margin-block: 0.75em;
  }
  .values {
    display: grid;
    gap: 0.6em;
    width: 100%;
  }
  .wide {
    position: relative;
    max-width: 100%;
    overflow-x: auto;
  }
  table {
    border-collapse: collapse;
    overflow-wrap: break-word;
    font-size: 0.9375em;
  }
  .variants table {
    min-width: 100%;
  }
  th, td {
    min-width: 10.5em;
    padding: 0.5em 0.6em;
    border: 1px solid var(--line);
    text-align: start;
    vertical-align: top;
  }
  .partners :is(th, td) {
    min-width: 0;
    padding: 0.25em 0.35em;
  }
  .partners td :is(input, select) {
    width: 100%;
    min-width: 7.5em;
    min-height: 2.25em;
    padding: 0.2em 0.4em;
  }
  .partners .applies {
    text-align: center;
  }
  .partners .applies input {
    width: 26px;
    min-width: 26px;
    height: 26px;
    min-height: 26px;
    margin-top: 0.35em;
    accent-color: var(--fill);
  }
  .partners td:nth-child(8) input {
    min-width: 4em;
  }
  .partners .size {
    min-width: 7em;
  }
  .partners td:nth-child(2) select {
    min-width: 11em;
  }
  .partners td:first-child input {
    min-width: 11em;
  }
  .variants tbody th {
    min-width: 13.5em;
  }
  @media (max-width: 37.49em) {
    .variants tbody th {
      min-width: 7em;
      overflow-wrap: anywhere;
    }
    .variants :is(thead th, td) {
      min-width: 9em;
    }
  }
  thead th {
    background: var(--shade);
  }
  thead .acts {
    margin-top: 0.4em;
    font-weight: 400;
  }
  td .badge {
    border-radius: 0.7em;
  }
  td :is(.badge, .availability) {
    margin-block-end: 0.2em;
  }
  .differs {
    border: 3px double var(--ink);
  }
  .mark {
    display: flex;
    align-items: center;
    gap: 0.35em;
    margin-bottom: 0.3em;
    font-weight: 700;
  }
  .changes {
    margin-top: 0.4em;
    padding-inline-start: 1.1em;
    list-style: square;
    font-size: 0.9375em;
  }
  .paper-only {
    display: none;
  }
`;
