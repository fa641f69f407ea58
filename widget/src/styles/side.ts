import { css } from "lit";

/** Profile and verdict board. Green is only what takes applications today; what is closed is grey throughout. */
export const side = css`
  .side section + section {
    margin-top: 1.5em;
  }
  .side h3 {
    margin-bottom: 0.5em;
    font-size: 1.05em;
  }
  .profile li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    gap: 0.25em 0.75em;
    padding: 0.25em 0;
    border-bottom: 1px solid var(--line);
    font-size: 0.9375em;
    line-height: 1.35;
  }
  @media screen {
    .profile .older {
      display: none;
    }
  }
  .all {
    margin-top: 0.6em;
  }
  .fact {
    display: grid;
  }
  .fact .label {
    color: var(--muted);
    font-size: 0.875em;
    font-weight: 400;
  }
  .profile .field {
    grid-column: 1 / -1;
    padding: 0.5em 0 0.75em;
  }
  .board {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.6em;
    margin-top: 0.4em;
  }
  .programme {
    --mark: var(--edge);
    padding: 0.6em 0.8em;
    border: 1px solid var(--line);
    border-inline-start: 5px solid var(--mark);
    border-radius: var(--small-corner);
    background: var(--paper);
  }
  .programme.go, .programme.maybe, .today.offen {
    --mark: var(--good);
  }
  .programme.unsure, .today.unbekannt {
    --mark: var(--unsure);
  }
  .programme.today {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 1em;
  }
  :is(.go, .maybe) :is(.badge.erfuellt, .count-of.erfuellt) {
    color: var(--good);
  }
  .programme.closed {
    background: transparent;
  }
  .programme.closed :is(.title, .badge, .availability, .count-of) {
    color: var(--muted);
  }
  .unfold {
    display: flex;
    justify-content: space-between;
    align-items: center;
    gap: 0.5em;
    width: 100%;
    min-height: 2em;
    padding: 0;
    border: 0;
    border-radius: 4px;
    background: none;
    color: var(--ink);
    text-align: start;
  }
  h4 .unfold {
    font-weight: 700;
  }
  .unfold:hover .title {
    text-decoration: underline;
  }
  .unfold[aria-expanded="true"] .icon {
    transform: rotate(180deg);
  }
  .standing, .tally {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.2em 0.75em;
  }
  .tally {
    margin-top: 0.3em;
    color: var(--muted);
  }
  .deciding {
    margin-top: 0.4em;
    font-size: 0.9375em;
  }
  .details {
    margin-top: 0.75em;
    padding-top: 0.6em;
    border-top: 1px solid var(--line);
  }
  .details h5 {
    margin: 0.9em 0 0.3em;
  }
  .criteria > li {
    padding: 0.35em 0;
    border-bottom: 1px solid var(--line);
    font-size: 0.9375em;
  }
  .in-full {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    justify-items: start;
    gap: 0.5em;
    padding: 0.5em 0;
  }
  .in-full dt {
    color: var(--muted);
    font-size: 0.875em;
    font-weight: 600;
  }
  .in-full dd + dt {
    margin-top: 0.4em;
  }
  .links {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4em 1.2em;
    margin-top: 1.5em;
    font-size: 0.875em;
  }
  .links a {
    padding: 0.2em 0;
  }
  @media (forced-colors: active) {
    .programme.closed {
      border-style: dashed;
    }
    .choices label:has(:checked) {
      outline: 2px solid Highlight;
    }
    .bubble, .launcher, .tool, .send, .doubt {
      border: 1px solid;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    .badge {
      animation: turn 0.4s ease-out;
    }
    @keyframes turn {
      from {
        opacity: 0.2;
      }
    }
  }
`;
