/** What the host page asked for by attributes. Whatever makes no sense is as if it were not there. */
import { accent, parseColor } from "./color";

export const ATTRIBUTES = [
  "ecke",
  "farbe",
  "modus",
  "position",
  "server",
  "speichern",
  "sprache",
  "startnachricht",
  "texte",
  "thema",
] as const;

export type Attribute = (typeof ATTRIBUTES)[number];
export type Given = (name: Attribute) => string | null;

const CORNERS: Record<string, string> = { rund: "18px", leicht: "8px", eckig: "0px" };
const PLACES = ["unten-rechts", "unten-links", "oben-rechts", "oben-links"];

/** CSS custom properties for the chosen looks. They are set by script, so no inline style is needed. */
export function looks(given: Given): Record<string, string> {
  const found: Record<string, string> = {};
  const color = parseColor(given("farbe") ?? "");
  if (color) {
    const { fill, onFill, onLight, onDark } = accent(color);
    Object.assign(found, { "--_fill": fill, "--_on-fill": onFill, "--_accent-light": onLight, "--_accent-dark": onDark });
  }
  const corner = given("ecke") ?? "";
  const radius = CORNERS[corner] ?? (/^\d{1,2}px$/.test(corner) ? corner : null);
  if (radius) found["--_corner"] = radius;
  return found;
}

/** Set them on the element, and take back what was set before. */
export function applyLooks(style: CSSStyleDeclaration, given: Given): void {
  for (const name of ["--_fill", "--_on-fill", "--_accent-light", "--_accent-dark", "--_corner"]) style.removeProperty(name);
  for (const [name, value] of Object.entries(looks(given))) style.setProperty(name, value);
}

export function place(given: Given): string {
  const wanted = given("position") ?? "";
  return PLACES.includes(wanted) ? wanted : "unten-rechts";
}

/** The subject to start with, if it looks like one. */
export function subject(given: Given): string | null {
  const wanted = given("thema") ?? "";
  return /^[a-z0-9-]{1,60}$/.test(wanted) ? wanted : null;
}

/** Light or dark as the host page says; otherwise as the device says. */
export function mode(given: Given): "hell" | "dunkel" | "" {
  const wanted = given("modus");
  return wanted === "hell" || wanted === "dunkel" ? wanted : "";
}
