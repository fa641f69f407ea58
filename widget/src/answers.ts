/** From a filled-in field to the words that are sent: an input says nothing that typing would not say. */
import type { AnswerKind, FactInfo } from "./types";
import { day } from "./values";

export type Read = { text: string } | { wrong: "empty" | "number" | "range" | "date" };

type Bounds = Pick<FactInfo, "min" | "max" | "decimal">;

/** What a field of this kind says. */
export function read(kind: AnswerKind, values: string[], bounds: Bounds): Read {
  const given = values.map((value) => value.trim()).filter(Boolean);
  const first = given[0];
  if (first === undefined) return { wrong: "empty" };
  if (kind === "zahl") return readNumber(first, bounds);
  if (kind === "datum") return /^\d{4}-\d{2}-\d{2}$/.test(first) ? { text: day(first) } : { wrong: "date" };
  return { text: kind === "mehrfach" ? given.join(", ") : first };
}

function readNumber(typed: string, { min, max, decimal }: Bounds): Read {
  const value = parse(typed);
  if (value === null || (!decimal && !Number.isInteger(value))) return { wrong: "number" };
  if ((min !== null && value < min) || (max !== null && value > max)) return { wrong: "range" };
  return { text: String(value).replace(".", ",") };
}

/** German and plain numbers: 1.234,5 · 1234,5 · 1 234 · 2.5 */
export function parse(typed: string): number | null {
  const bare = typed.replace(/[\s\u00a0]/g, "");
  if (/^\d{1,3}(\.\d{3})+(,\d+)?$/.test(bare)) return Number(bare.replaceAll(".", "").replace(",", "."));
  return /^\d+([.,]\d+)?$/.test(bare) ? Number(bare.replace(",", ".")) : null;
}

/** The next number up or down, within the bounds. */
export function step(typed: string, by: number, { min, max }: Pick<Bounds, "min" | "max">): string {
  const value = parse(typed);
  const next = value === null ? (min ?? 0) : value + by;
  return String(Math.min(Math.max(next, min ?? 0), max ?? Infinity)).replace(".", ",");
}
