/** Days as numbers, for the slider. */
import type { DeskInfo } from "./desk-api";

const DAY_MS = 86_400_000;

export function ordinal(iso: string): number {
  return Math.round(Date.parse(`${iso}T00:00:00Z`) / DAY_MS);
}

export function isoOf(days: number): string {
  return new Date(days * DAY_MS).toISOString().slice(0, 10);
}

/** From the year before the first change to the year after the last one, today included. */
export function scale({ days, today }: DeskInfo): { first: string; last: string } {
  const all = [...days.map((mark) => mark.day), today].sort();
  return { first: `${Number(all[0]!.slice(0, 4)) - 1}-01-01`, last: `${Number(all.at(-1)!.slice(0, 4)) + 1}-12-31` };
}
