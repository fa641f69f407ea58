import { css } from "lit";

/** The talk itself. */
export const talk = css`
  .log {
    position: relative;
    flex: 1;
    min-height: 0;
    overflow: auto;
    overscroll-behavior: contain;
    padding: 1em;
  }
  .messages {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.9em;
  }
  .message {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.5em;
  }
  .mine {
    justify-items: end;
    text-align: start;
  }
  .bubble {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.6em;
    padding: 0.65em 0.9em;
    border: 1px solid transparent;
    border-radius: var(--corner);
    white-space: pre-line;
  }
  .bubble > * , .bubble li {
    white-space: normal;
  }
  .bubble p {
    white-space: pre-line;
  }
  .theirs .bubble {
    background: var(--shade);
    border-end-start-radius: 2px;
  }
  .mine .bubble {
    max-width: 88%;
    background: var(--fill);
    color: var(--on-fill);
    border-end-end-radius: 2px;
  }
  .mine .doubtful {
    background: var(--paper);
    color: var(--ink);
    border: 1px dashed var(--edge);
  }
  .bubble > ul {
    display: grid;
    gap: 0.35em;
    padding-inline-start: 1.2em;
    list-style: disc;
  }
  .bubble .heading {
    font-weight: 700;
  }
  .state {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    align-items: center;
    gap: 0.5em;
    color: var(--muted);
    font-size: 0.8125em;
  }
  .answer {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75em;
    padding: 0.1em 0 0.2em;
  }
  .about {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.4em 0.9em;
    color: var(--muted);
    font-size: 0.875em;
  }
  .about .small {
    font-size: 1em;
  }
  .count {
    font-weight: 600;
  }
  .hint {
    flex-basis: 100%;
  }
  summary {
    min-height: 2em;
    color: var(--accent);
    cursor: pointer;
  }
  .typing {
    display: flex;
    align-items: center;
    gap: 0.6em;
    min-height: 1.75em;
    margin-top: 0.5em;
    color: var(--muted);
    font-size: 0.875em;
  }
  .dots {
    display: inline-flex;
    gap: 0.25em;
  }
  .dots i {
    width: 0.45em;
    height: 0.45em;
    border-radius: 50%;
    background: currentColor;
  }
  .gone {
    margin-bottom: 1em;
    padding: 0.6em 0.9em;
    border: 1px solid var(--edge);
    border-radius: var(--small-corner);
  }
  .erase {
    flex: none;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.6em;
    padding: 0.75em 1em;
    border-bottom: 1px solid var(--line);
    background: var(--unsure-shade);
  }
  .erase p {
    flex-basis: 100%;
  }
  .intro {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.8em;
  }
  .intro h3 {
    font-size: 1.25em;
    text-wrap: balance;
  }
  .intro h4 {
    margin-top: 0.4em;
  }
  .note {
    padding-inline-start: 0.8em;
    border-inline-start: 3px solid var(--accent);
    color: var(--muted);
    font-size: 0.9375em;
  }
  .notices {
    display: grid;
    gap: 0.5em;
    padding: 0.75em 0.9em;
    border: 1px solid var(--edge);
    border-radius: var(--small-corner);
    background: var(--unsure-shade);
    color: var(--ink);
  }
  .pause {
    font-weight: 600;
  }
  .samples {
    display: grid;
    gap: 0.5em;
  }
  .samples button {
    width: 100%;
    padding: 0.65em 0.9em;
    color: var(--ink);
    font-size: 0.9375em;
  }
  .samples button::before {
    content: "„" / "";
  }
  .samples button::after {
    content: "“" / "";
  }
  @media (prefers-reduced-motion: no-preference) {
    .dots i {
      animation: blink 1.2s infinite;
    }
    .dots i:nth-child(2) {
      animation-delay: 0.2s;
    }
    .dots i:nth-child(3) {
      animation-delay: 0.4s;
    }
    @keyframes blink {
      50% {
        opacity: 0.25;
      }
    }
  }
`;
