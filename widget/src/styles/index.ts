/** Constructable style sheets: no inline style, so a strict content security policy has nothing to forbid. */
import { cards } from "./cards";
import { controls } from "./controls";
import { frame } from "./frame";
import { printed } from "./printed";
import { side } from "./side";
import { talk } from "./talk";
import { tokens } from "./tokens";

export const styles = [tokens, frame, controls, talk, cards, side, printed];
