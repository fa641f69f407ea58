/** Fields of cards, read with care: whatever is not what it should be is left out. */

/** The objects in a list. */
export function dicts(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === "object" && one !== null) : [];
}

/** A text or a number as text. */
export function text(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}
