import { css } from "lit";

/** The frame of the desk: tools above, two columns on a wide screen, one on a narrow one. */
export const layout = css`
  h2 {
    margin: 0 0 0.5em;
    font-size: 1.35em;
  }
  .intro {
    max-width: 60em;
    margin-bottom: 1em;
  }
  .bar, .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }
  .bar .button[aria-expanded="true"] {
    border-color: var(--fill);
    background: var(--fill);
    color: var(--on-fill);
  }
  .tool-panel {
    margin-top: 0.75em;
    padding: 1em;
    border: 1px solid var(--edge);
    border-radius: var(--small-corner);
    background: var(--shade);
  }
  .parts {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(17em, 100%), 1fr));
    gap: 1.25em 2em;
  }
  .part, .chooser, .paste, .adder, .partners {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    justify-items: start;
    align-content: start;
    gap: 0.6em;
  }
  .paste, .chooser {
    width: 100%;
  }
  .paste .acts {
    width: 100%;
  }
  .parts .told {
    grid-column: 1 / -1;
  }
  .told {
    font-weight: 600;
  }
  .told.all:not(.empty) {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.4em 1em;
    margin-top: 0.75em;
    padding: 0.6em 0.8em;
    border-inline-start: 5px solid var(--fill);
    background: var(--shade);
  }
  .line {
    display: grid;
    gap: 0.3em;
    width: 100%;
    font-weight: 600;
  }
  .line .aside {
    display: block;
  }
  select {
    width: 100%;
    min-height: 2.75em;
    padding: 0.4em 0.6em;
    border: 1px solid var(--edge);
    border-radius: var(--small-corner);
    background: var(--paper);
    color: var(--ink);
    font: inherit;
  }
  .line > input, .line > select, textarea {
    width: 100%;
    min-width: 0;
    font-weight: 400;
  }
  textarea {
    resize: vertical;
    white-space: pre;
    overflow: auto;
    field-sizing: fixed;
  }
  .two {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 2em;
    margin-top: 1.5em;
  }
  @media (min-width: 62em) {
    .two {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    }
    .verdict {
      position: sticky;
      top: 1em;
      align-self: start;
      max-height: calc(100vh - 2em);
      overflow: auto;
    }
  }
`;
