import { css } from "lit";

/** On paper: what was said, the verdicts, the variants. Nothing to press. */
export const paper = css`
  @media print {
    .root {
      color-scheme: light;
      font-size: 10pt;
    }
    .no-print, .unfold .icon {
      display: none !important;
    }
    .paper-only {
      display: block;
    }
    .paper-only dl > div {
      display: grid;
      grid-template-columns: 2fr 3fr;
      gap: 1em;
      padding: 0.15em 0;
      border-bottom: 1px solid #999;
      break-inside: avoid;
    }
    .two, .verdict, .wide {
      display: block;
      position: static;
      max-height: none;
      overflow: visible;
    }
    .verdict, .variants {
      margin-top: 1.5em;
    }
    .programme, tr, .criteria > li {
      break-inside: avoid;
    }
    th, td {
      min-width: 0;
    }
    a[href^="http"]::after {
      content: " (" attr(href) ")";
      font-size: 0.85em;
    }
  }
`;
