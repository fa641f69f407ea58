/** A list of partners pasted from a spreadsheet: columns found by their headings, kinds by plain words. Nothing leaves the browser here. */
import Papa from "papaparse";
import { parse } from "../answers";
import type { Option } from "../types";

export const KINDS = ["unternehmen", "kmu", "gross", "hochschule", "forschung", "verein", "verwaltung", "sonstige", "verbunden"] as const;
export type Kind = (typeof KINDS)[number];

/** `tied`: the place of another row, and the share in percent. Amounts are in euros. */
export interface Partner {
  name: string;
  kind: Kind;
  staff: number | null;
  turnover: number | null;
  balance: number | null;
  land: string;
  tied: number | null;
  share: number | null;
  applies: boolean;
}

type Column = "name" | "kind" | "staff" | "turnover" | "balance" | "land" | "tied" | "share";

export const ABROAD = "ausland";
export const MOST_ROWS = 200;
const ORDER: Column[] = ["name", "kind", "staff", "turnover", "balance", "land", "tied", "share"];
const HEADS: [Column, RegExp][] = [
  ["tied", /verbunden|beteilig|gehört zu|mutter/],
  ["share", /anteil|prozent|%/],
  ["kind", /^(art|typ|kategorie|gruppe)/],
  ["staff", /beschäftigt|mitarbeit|^ma$|personal|köpfe/],
  ["turnover", /umsatz/],
  ["balance", /bilanz/],
  ["land", /land|sitz|region/],
  ["name", /name|firma|partner|unternehmen|organisation|einrichtung/],
];
const WORDS: [Kind, RegExp][] = [
  ["hochschule", /universität|\buni\b|hochschule|\b(tu|th|fh)\b/],
  ["forschung", /forschung|institut|fraunhofer|leibniz|helmholtz|max-planck/],
  ["gross", /groß|gross|konzern/],
  ["kmu", /\bkmu\b|kleinst|mittler/],
  ["verwaltung", /kammer|\bihk\b|stadt|landkreis|gemeinde|ministerium|verwaltung|behörde/],
  ["verein", /verein|verband|\be\. ?v\b|stiftung|cluster|netzwerk/],
  ["unternehmen", /unternehmen|firma|betrieb|gmbh|\b(ag|kg|ohg|gbr|ug|se|ltd)\b/],
];

/** The rows of a pasted table; a first line of headings tells which column is which. */
export function readTable(text: string, lands: Option[]): Partner[] {
  const lines = Papa.parse(text, { skipEmptyLines: "greedy", delimitersToGuess: ["\t", ";", "|", ","] }).data;
  const columns = headings(lines[0] ?? []);
  const rows = (columns ? lines.slice(1) : lines).slice(0, MOST_ROWS);
  const place = columns ?? new Map(ORDER.map((name, at) => [name, at]));
  const cells = rows.map((row) => (column: Column) => (row[place.get(column) ?? -1] ?? "").trim());
  return tied(cells.map((cell) => partner(cell, lands)), cells.map((cell) => cell("tied")));
}

export function emptyPartner(): Partner {
  return { name: "", kind: "unternehmen", staff: null, turnover: null, balance: null, land: "", tied: null, share: null, applies: false };
}

/** Which column holds what; null if the first line is a partner already. */
function headings(first: string[]): Map<Column, number> | null {
  const found = new Map<Column, number>();
  first.forEach((cell, at) => {
    const column = HEADS.find(([name, pattern]) => !found.has(name) && pattern.test(cell.trim().toLowerCase()))?.[0];
    if (column) found.set(column, at);
  });
  const numbers = first.some((cell) => /^\d/.test(cell.trim()));
  return found.size > 1 && found.has("name") && !numbers ? found : null;
}

function partner(cell: (column: Column) => string, lands: Option[]): Partner {
  return {
    name: cell("name").slice(0, 80),
    kind: kindOf(cell("kind")) ?? kindOf(cell("name")) ?? (cell("staff") ? "unternehmen" : "sonstige"),
    staff: amount(cell("staff")),
    turnover: amount(cell("turnover")),
    balance: amount(cell("balance")),
    land: landOf(cell("land"), lands),
    tied: null,
    share: amount(cell("share")),
    applies: false,
  };
}

function kindOf(text: string): Kind | null {
  const small = text.toLowerCase();
  return WORDS.find(([, pattern]) => pattern.test(small))?.[0] ?? null;
}

/** "12", "1.200", "3,5 Mio. €", "60 %" */
export function amount(text: string): number | null {
  const bare = text.replace(/(€|eur(o)?|%)\s*$/i, "").trim();
  const times = /mio\.?$/i.test(bare) ? 1_000_000 : /tsd\.?$/i.test(bare) ? 1_000 : 1;
  const value = parse(bare.replace(/(mio|tsd)\.?$/i, "").trim());
  return value === null ? null : Math.round(value * times * 100) / 100;
}

function landOf(text: string, lands: Option[]): string {
  const small = text.toLowerCase();
  if (/ausland|österreich|schweiz|frankreich|polen|niederlande|belgien|tschechien|dänemark|luxemburg/.test(small)) return ABROAD;
  return lands.find(({ value, title }) => [value, title.toLowerCase()].includes(small))?.value ?? "";
}

/** Names of tied firms become places. A firm that is no partner itself gets a row of its own, for its figures. */
function tied(partners: Partner[], names: string[]): Partner[] {
  const found = [...partners];
  names.forEach((name, at) => {
    if (!name) return;
    let place = found.findIndex((one) => one.name.toLowerCase() === name.toLowerCase());
    if (place < 0 && found.length < MOST_ROWS) {
      place = found.push({ ...emptyPartner(), name: name.slice(0, 80), kind: "verbunden" }) - 1;
    }
    if (place >= 0 && place !== at) found[at] = { ...found[at]!, tied: place };
  });
  return found;
}

/** Rows below move up, and so do the ties that point to them. */
export function without(partners: Partner[], at: number): Partner[] {
  const moved = (to: number | null) => (to === null || to === at ? null : to > at ? to - 1 : to);
  return partners.filter((_, place) => place !== at).map((one) => ({ ...one, tied: moved(one.tied) }));
}

export interface TableBody {
  rows: RowBody[];
  applicant?: number;
}

/** The whole list as the server counts it. Who takes no part cannot apply. */
export function tableBody(partners: Partner[]): TableBody {
  const applicant = partners.findIndex((one) => one.applies && one.kind !== "verbunden");
  return { rows: partners.map(rowBody), ...(applicant < 0 ? {} : { applicant }) };
}

export interface RowBody {
  kind: Kind;
  staff?: number;
  turnover?: number;
  balance?: number;
  land?: string;
  abroad: boolean;
  ties: { to: number; share: number }[];
}

/** What the server needs to count: no name is in it. */
export function rowBody(one: Partner): RowBody {
  const { kind, staff, turnover, balance, land, tied, share } = one;
  return {
    kind,
    ...(staff !== null ? { staff } : {}),
    ...(turnover !== null ? { turnover } : {}),
    ...(balance !== null ? { balance } : {}),
    ...(land && land !== ABROAD ? { land } : {}),
    abroad: land === ABROAD,
    ties: tied !== null && share !== null ? [{ to: tied, share }] : [],
  };
}
