import { css } from "lit";

/** On paper: the talk and the standing, nothing to press. */
export const printed = css`
  @media print {
    .root {
      color-scheme: light;
    }
    .launcher, .tools, .composer, .fold, .answer, .replies, .doubt, .typing, .state, .no-print, .profile button, .side .all, .unfold .icon, .erase {
      display: none !important;
    }
    .root .panel.flat {
      position: static;
      display: block;
      width: auto;
      height: auto;
      border: 0;
      box-shadow: none;
      overflow: visible;
      animation: none;
    }
    .head {
      background: none;
      color: inherit;
      border-bottom: 2px solid;
    }
    .body, .talk, .side, .overview-open .talk {
      display: block !important;
      overflow: visible;
      background: none;
      border: 0;
    }
    .profile .older {
      display: grid;
    }
    .log {
      overflow: visible;
    }
    .bubble, .mine .bubble {
      border: 1px solid #777;
      background: none;
      color: inherit;
    }
    .programme, .mine, .criteria > li {
      break-inside: avoid;
    }
    a[href^="http"]::after {
      content: " (" attr(href) ")";
      font-size: 0.85em;
    }
  }
`;
