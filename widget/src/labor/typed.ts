/** From what stands in a field to a fact, and back. Pure functions. */
import { parse } from "../answers";
import type { FactInfo, FactValue } from "../types";
import { day, number } from "../values";

export type Wrong = "number" | "range" | "date";
export type Typed = { value: FactValue } | { wrong: Wrong } | { empty: true };

const RANGE = /^(.+?)\s*(?:bis|–|-)\s*(.+)$/;
const FIRST_DAY = "1990-01-01";
const LAST_DAY = "2100-12-31";

/** What a field of this kind says: "8", "8 bis 10", "15.01.2026". */
export function readTyped(text: string, info: FactInfo): Typed {
  const given = text.trim();
  if (!given) return { empty: true };
  if (info.answer === "zahl") return readNumbers(given, info);
  if (info.answer === "datum") return readDay(given);
  return { value: given.slice(0, 200) };
}

function readNumbers(given: string, info: FactInfo): Typed {
  const span = RANGE.exec(given);
  if (!span) return readNumber(given, info);
  const [low, high] = [readNumber(span[1]!, info), readNumber(span[2]!, info)];
  if (!("value" in low)) return low;
  if (!("value" in high)) return high;
  const [min, max] = [Number(low.value), Number(high.value)];
  if (min > max) return { wrong: "number" };
  return { value: min === max ? min : { min, max } };
}

function readNumber(given: string, { min, max, decimal }: FactInfo): Typed {
  const value = parse(given.replace(/\s*(€|euro)$/i, ""));
  if (value === null || (!decimal && !Number.isInteger(value))) return { wrong: "number" };
  if ((min !== null && value < min) || (max !== null && value > max)) return { wrong: "range" };
  return { value };
}

/** 15.1.2026 or 2026-01-15 as an ISO day. */
export function readDay(given: string): { value: string } | { wrong: "date" } {
  const german = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(given.trim());
  const iso = german ? `${german[3]}-${german[2]!.padStart(2, "0")}-${german[1]!.padStart(2, "0")}` : given.trim();
  return isDay(iso) ? { value: iso } : { wrong: "date" };
}

/** A day that is in the calendar and in the years that are judged. */
export function isDay(iso: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso) || iso < FIRST_DAY || iso > LAST_DAY) return false;
  const parsed = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(iso);
}

/** "5, 6, 7" as values; a part that says nothing sensible comes back as it was. */
export function readList(text: string, info: FactInfo): { values: FactValue[] } | { part: string } {
  const values: FactValue[] = [];
  for (const part of text.split(info.decimal ? /[;\n]|,\s+/ : /[,;\n]/)) {
    const read = readTyped(part, info);
    if ("wrong" in read) return { part: part.trim() };
    if ("value" in read) values.push(read.value);
  }
  return { values };
}

/** A value as it stands in its field. */
export function shown(value: FactValue | undefined): string {
  if (typeof value === "number") return number(value);
  if (typeof value === "object" && !Array.isArray(value)) return `${bound(value.min)} bis ${bound(value.max)}`;
  if (typeof value !== "string" || value === "unbekannt") return "";
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? day(value) : value;
}

function bound(value: number | null): string {
  return value === null ? "" : number(value);
}
