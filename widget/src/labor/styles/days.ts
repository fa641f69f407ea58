import { css } from "lit";

/** The day: slider, marks, and what turns. */
export const days = css`
  .day {
    display: grid;
    gap: 0.5em;
    padding: 0.9em;
    border: 1px solid var(--line);
    border-radius: var(--small-corner);
    background: var(--shade);
  }
  .day-head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 0.75em;
    font-weight: 600;
  }
  .day-head input {
    width: 8em;
  }
  .slider {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    align-items: center;
    gap: 0.5em;
  }
  .slider .small {
    width: 2.5em;
    height: 2.5em;
    justify-content: center;
    padding: 0;
  }
  .slider .back .icon {
    transform: rotate(90deg);
  }
  .slider .on .icon {
    transform: rotate(-90deg);
  }
  .track {
    display: grid;
  }
  .slider input[type="range"] {
    width: 100%;
    min-height: 24px;
    margin: 0;
    padding: 0;
    border: 0;
    background: none;
    accent-color: var(--accent);
  }
  .marks {
    margin-inline: 8px;
    width: calc(100% - 16px);
    stroke: var(--muted);
    stroke-width: 2;
  }
  .turns {
    font-size: 0.9375em;
  }
  .day > .more {
    justify-self: start;
    text-align: start;
  }
  .all-days {
    display: grid;
    gap: 0.4em;
    max-height: 16em;
    overflow: auto;
    font-size: 0.9375em;
  }
  .busy {
    min-height: 1.5em;
  }
`;
