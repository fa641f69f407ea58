/** Facts, dates and addresses as people read them. */
import type { FactInfo, FactValue } from "./types";

export interface ValueWords {
  yes: string;
  no: string;
  unknown: string;
  from: string;
  to: string;
  upTo: string;
}

/** 2026-11-25 → 25.11.2026 */
export function day(iso: string | null): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso ?? "");
  return parts ? `${parts[3]}.${parts[2]}.${parts[1]}` : (iso ?? "");
}

/** 1234.5 → 1.234,5 */
export function number(value: number): string {
  return new Intl.NumberFormat("de-DE", { maximumFractionDigits: 2 }).format(value);
}

/** A fact's value in words. What the catalogue does not know is shown as it came, as text. */
export function valueText(value: FactValue, info: FactInfo | undefined, words: ValueWords): string {
  if (value === "unbekannt") return words.unknown;
  if (typeof value === "boolean") return value ? words.yes : words.no;
  if (typeof value === "number") return withUnit(number(value), info);
  if (Array.isArray(value)) return value.map((one) => title(one, info)).join(", ");
  if (typeof value === "object" && value !== null) return withUnit(range(value, words), info);
  return info?.answer === "datum" ? day(value) : title(String(value), info);
}

function range({ min, max }: { min: number | null; max: number | null }, words: ValueWords): string {
  if (min == null) return max == null ? words.unknown : `${words.upTo} ${number(max)}`;
  return max == null ? `${words.from} ${number(min)}` : `${number(min)} ${words.to} ${number(max)}`;
}

function withUnit(text: string, info: FactInfo | undefined): string {
  return info?.unit ? `${text} ${info.unit}` : text;
}

function title(value: string, info: FactInfo | undefined): string {
  return info?.options.find((option) => option.value === value)?.title ?? value;
}

/** An address that may be linked: http and https, nothing that runs. */
export function safeLink(url: string | null | undefined): string | null {
  try {
    const parsed = new URL(url ?? "");
    return parsed.protocol === "https:" || parsed.protocol === "http:" ? parsed.href : null;
  } catch {
    return null;
  }
}
