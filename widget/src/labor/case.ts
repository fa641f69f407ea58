/** A case at the desk: facts, a day, and variants that each change one thing. Pure functions, nothing is drawn here. */
import type { Facts, FactValue } from "../types";

/** `fact` is an id of the catalogue or DAY; value null: unsaid in this variant. */
export interface Variant {
  fact: string;
  value: FactValue | null;
}

export interface Case {
  name: string;
  day: string;
  facts: Facts;
  variants: Variant[];
}

/** A case as files, codes and the model cases bring it. */
export interface Loaded {
  name: string;
  as_of: string;
  facts: Facts;
}

export interface JudgeBody {
  name: string;
  as_of: string;
  facts: Facts;
  variants: ({ as_of: string } | { facts: Record<string, FactValue | null> })[];
}

export const DAY = "tag";
export const MOST_VARIANTS = 5;

export function emptyCase(day: string): Case {
  return { name: "", day, facts: {}, variants: [] };
}

/** What the server judges. */
export function body(one: Case): JudgeBody {
  const variants = one.variants.map(({ fact, value }) =>
    fact === DAY ? { as_of: String(value) } : { facts: { [fact]: value } },
  );
  return { name: one.name, as_of: one.day, facts: one.facts, variants };
}

/** The case with a fact said anew; undefined takes it back. */
export function withFact(one: Case, fact: string, value: FactValue | undefined): Case {
  const facts = { ...one.facts };
  if (value === undefined) delete facts[fact];
  else facts[fact] = value;
  return { ...one, facts };
}

/** The case with more variants, none of them twice, as many as there is room for. */
export function withVariants(one: Case, more: Variant[]): Case {
  const fresh = more.filter((variant, at) => !holds(one.variants, variant) && !holds(more.slice(0, at), variant));
  return { ...one, variants: [...one.variants, ...fresh].slice(0, MOST_VARIANTS) };
}

/** The variant becomes the case itself; the others stay as they are. */
export function settled(one: Case, at: number): Case {
  const chosen = one.variants[at];
  if (!chosen) return one;
  const variants = one.variants.filter((_, place) => place !== at);
  if (chosen.fact === DAY) return { ...one, day: String(chosen.value), variants };
  return { ...withFact(one, chosen.fact, chosen.value ?? undefined), variants };
}

/** Cases that are one case and its variants: each of the others differs from the first in one thing. Null if they are not. */
export function gathered(cases: Loaded[]): Case | null {
  const [first, ...others] = cases;
  if (!first || others.length > MOST_VARIANTS) return null;
  const variants: Variant[] = [];
  for (const other of others) {
    const facts = differences(first.facts, other.facts);
    const sameDay = first.as_of === other.as_of;
    if (facts.length + (sameDay ? 0 : 1) !== 1) return null;
    variants.push(sameDay ? { fact: facts[0]!, value: other.facts[facts[0]!] ?? null } : { fact: DAY, value: other.as_of });
  }
  return { name: first.name, day: first.as_of, facts: first.facts, variants };
}

/** The facts that two cases do not share. */
function differences(one: Facts, other: Facts): string[] {
  const all = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...all].filter((fact) => !same(one[fact], other[fact]));
}

export function same(one: unknown, other: unknown): boolean {
  return ordered(one) === ordered(other);
}

function ordered(value: unknown): string {
  return JSON.stringify(Array.isArray(value) ? [...value].sort() : value) ?? "";
}

function holds(variants: Variant[], wanted: Variant): boolean {
  return variants.some((one) => one.fact === wanted.fact && same(one.value, wanted.value));
}
