/** What a screen reader is told when the verdict changes: the programmes that changed, nothing else. */
import { fill, type Strings } from "../strings";
import type { Programme } from "../types";
import { availabilityText, fitText } from "../views/states";
import { words } from "./words";

export function spoken(before: Programme[], after: Programme[], name: (id: string) => string, t: Strings): string {
  const changed = after.filter((one) => {
    const was = before.find((old) => old.id === one.id);
    return was && (fitText(t, was) !== fitText(t, one) || was.availability !== one.availability);
  });
  if (!changed.length) return words.unchanged;
  const list = changed.map((one) => fill(words.saysNow, { name: name(one.id), fit: fitText(t, one), stand: availabilityText(t, one) }));
  return fill(words.changed, { list: list.join("; ") });
}
