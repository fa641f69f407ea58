/** The desk on top of what it shares with the widget. */
import { cards } from "../../styles/cards";
import { controls } from "../../styles/controls";
import { side } from "../../styles/side";
import { tokens } from "../../styles/tokens";
import { days } from "./days";
import { fields } from "./fields";
import { layout } from "./layout";
import { paper } from "./paper";
import { tables } from "./tables";

export const styles = [tokens, controls, cards, side, layout, fields, days, tables, paper];
