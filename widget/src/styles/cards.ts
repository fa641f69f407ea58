import { css } from "lit";

/** What cards add to a message, and states wherever they stand. */
export const cards = css`
  .badge, .availability, .count-of {
    display: inline-flex;
    align-items: center;
    gap: 0.3em;
    font-size: 0.875em;
  }
  .badge {
    padding: 0.05em 0.55em 0.05em 0.35em;
    border: 1px solid currentColor;
    border-radius: 1em;
    background: var(--paper);
    font-weight: 600;
  }
  .badge .icon, .count-of .icon {
    width: 1em;
    height: 1em;
    stroke-width: 3;
  }
  .availability {
    color: var(--muted);
  }
  .availability.offen {
    color: var(--good);
    font-weight: 600;
  }
  .availability.unbekannt {
    color: var(--unsure);
  }
  .badge.nicht_erfuellt, .badge.no {
    color: var(--bad);
  }
  .badge.pruefen, .badge.unsure {
    color: var(--unsure);
  }
  .badge.offen, .badge.maybe, .badge.erfuellt {
    color: var(--accent);
  }
  .badge.entfaellt, .badge.closed {
    color: var(--muted);
  }
  .badge.go {
    color: var(--good);
    background: var(--good-shade);
  }
  .sources {
    font-size: 0.875em;
  }
  .sources ul {
    display: grid;
    gap: 0.25em;
  }
  .sources li {
    padding: 0.15em 0;
  }
  .grade {
    color: var(--muted);
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }
  .doubt {
    display: inline-flex;
    align-items: center;
    gap: 0.35em;
    min-width: max(24px, 1.875em);
    min-height: max(24px, 1.875em);
    padding: 0.1em 0.35em;
    border: 0;
    border-radius: var(--small-corner);
    background: none;
    color: var(--muted);
    font-size: 0.8125em;
    vertical-align: middle;
  }
  .doubt:hover {
    color: var(--accent);
    text-decoration: underline;
  }
  .doubt .icon {
    width: 1.1em;
    height: 1.1em;
  }
  :is(dd, dt, h3, .bubble li) > .doubt .words {
    display: none;
  }
  .doubted {
    display: inline-flex;
    align-items: center;
    gap: 0.35em;
    color: var(--muted);
    font-size: 0.8125em;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: center;
    gap: 0.25em 0.75em;
  }
  .plain {
    display: grid;
    gap: 0.4em;
  }
  .bubble > ul.plain {
    padding: 0;
    list-style: none;
  }
  .columns {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.5em;
  }
  .columns dl {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(12em, 100%), 1fr));
    gap: 0.5em;
  }
  .columns dl > div {
    padding: 0.6em 0.75em;
    border: 1px solid var(--line);
    border-radius: var(--small-corner);
    background: var(--paper);
    font-size: 0.9375em;
  }
  .columns dt {
    margin-bottom: 0.2em;
    color: var(--muted);
    font-size: 0.875em;
    font-weight: 600;
  }
  .columns .plain {
    margin-top: 0.5em;
  }
  .decisive {
    display: grid;
    gap: 0.3em;
    padding-inline-start: 1.4em;
    list-style: decimal;
  }
  .keepsake {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.5em;
  }
  code {
    padding: 0.15em 0.5em;
    border: 1px solid var(--edge);
    border-radius: 4px;
    background: var(--paper);
    font-size: 1.15em;
    letter-spacing: 0.06em;
  }
`;
