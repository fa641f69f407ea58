/** A case in the fragment of an address. Browsers send no fragment to a server, so the link carries the case and nobody keeps it. */
import type { Facts, FactValue } from "../types";
import { MOST_VARIANTS, type Case, type Variant } from "./case";
import { isDay } from "./typed";

const PREFIX = "#fall=";
const VERSION = "1";
const MOST_BYTES = 100_000;
const MOST_FACTS = 200;

export class BadLink extends Error {
  constructor(readonly why: "newer" | "broken") {
    super(why);
  }
}

/** Does the fragment mean to carry a case? */
export function carriesCase(fragment: string): boolean {
  return fragment.startsWith(PREFIX);
}

export async function toFragment(one: Case): Promise<string> {
  const told = { n: one.name, t: one.day, f: one.facts, v: one.variants.map(({ fact, value }) => [fact, value]) };
  const packed = await through(new TextEncoder().encode(JSON.stringify(told)), new CompressionStream("deflate-raw"));
  return `${PREFIX}${VERSION}.${base64url(packed)}`;
}

/** The case in a fragment; BadLink if it is not whole, or of a version that this page does not know. */
export async function fromFragment(fragment: string): Promise<Case> {
  const [version, packed] = fragment.slice(PREFIX.length).split(".", 2);
  if (!/^\d{1,3}$/.test(version ?? "") || !packed) throw new BadLink("broken");
  if (version !== VERSION) throw new BadLink("newer");
  try {
    const bytes = await through(fromBase64url(packed), new DecompressionStream("deflate-raw"));
    return caseIn(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)));
  } catch {
    throw new BadLink("broken");
  }
}

function caseIn(told: unknown): Case {
  const { n, t, f, v } = told as Record<string, unknown>;
  if (typeof n !== "string" || typeof t !== "string" || !isDay(t)) throw new BadLink("broken");
  if (!isFacts(f) || !Array.isArray(v) || v.length > MOST_VARIANTS || !v.every(isVariant)) throw new BadLink("broken");
  return { name: n.slice(0, 120), day: t, facts: f, variants: v.map(([fact, value]): Variant => ({ fact, value })) };
}

function isFacts(value: unknown): value is Facts {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  return Object.keys(value).length <= MOST_FACTS && Object.values(value).every(isValue);
}

function isVariant(value: unknown): value is [string, FactValue | null] {
  return Array.isArray(value) && value.length === 2 && typeof value[0] === "string" && (value[1] === null || isValue(value[1]));
}

function isValue(value: unknown): value is FactValue {
  if (["string", "number", "boolean"].includes(typeof value)) return true;
  if (Array.isArray(value)) return value.every((one) => typeof one === "string");
  if (typeof value !== "object" || value === null) return false;
  const { min, max } = value as Record<string, unknown>;
  return typeof min === "number" && typeof max === "number";
}

/** Through a stream that packs or unpacks; what swells beyond all measure is refused. */
async function through(bytes: Uint8Array, stream: CompressionStream | DecompressionStream): Promise<Uint8Array> {
  const packer = stream as ReadableWritablePair<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>;
  const reader = new Blob([bytes as BlobPart]).stream().pipeThrough(packer).getReader();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    parts.push(part.value);
    length += part.value.length;
    if (length > MOST_BYTES) throw new BadLink("broken");
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

function base64url(bytes: Uint8Array): string {
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return btoa(text).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

function fromBase64url(text: string): Uint8Array {
  return Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));
}
