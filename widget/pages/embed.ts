/** The form that shows all attributes at work, and the lines to copy. */
import { snippet, type Choice } from "./snippet";

interface Field {
  name: string;
  title: string;
  hint: string;
  kind: "text" | "color" | "select";
  options?: [value: string, title: string][];
}

const FIELDS: Field[] = [
  { name: "farbe", title: "Farbe", hint: "Lesbare Abstufungen entstehen von selbst.", kind: "color" },
  { name: "ecke", title: "Ecken", hint: "auch in Pixeln, etwa 4px", kind: "select", options: [["", "wie vorgesehen"], ["rund", "rund"], ["leicht", "leicht gerundet"], ["eckig", "eckig"]] },
  { name: "position", title: "Position", hint: "wo der Knopf sitzt", kind: "select", options: [["", "unten rechts"], ["unten-links", "unten links"], ["oben-rechts", "oben rechts"], ["oben-links", "oben links"]] },
  { name: "modus", title: "Hell oder dunkel", hint: "sonst wie auf dem Gerät eingestellt", kind: "select", options: [["", "wie das Gerät"], ["hell", "hell"], ["dunkel", "dunkel"]] },
  { name: "sprache", title: "Sprache der Bedienung", hint: "Das Gespräch bleibt deutsch.", kind: "select", options: [["", "Deutsch"], ["en", "Englisch"]] },
  { name: "thema", title: "Thema", hint: "das Programm, mit dem man beginnen kann", kind: "select", options: [["", "keines"]] },
  { name: "startnachricht", title: "Startnachricht", hint: "die Überschrift vor der ersten Nachricht", kind: "text" },
  { name: "texte", title: "Eigene Texte", hint: 'als JSON, etwa {"openShort": "Förderfrage?"}', kind: "text" },
  { name: "speichern", title: "Auf dem Gerät speichern", hint: "„nein“ behält auch die Kennung nicht: Nach dem Neuladen beginnt alles neu.", kind: "select", options: [["", "nur die Kennung des Gesprächs"], ["nein", "gar nichts"]] },
];

const server = location.origin;
const form = document.querySelector<HTMLFormElement>("#options")!;
const shown = document.querySelector<HTMLElement>("#snippet")!;
const copied = document.querySelector<HTMLElement>("#copied")!;

function draw(field: Field): HTMLElement {
  const label = document.createElement("label");
  const hint = Object.assign(document.createElement("small"), { textContent: field.hint });
  label.append(field.title, hint, control(field));
  return label;
}

function control(field: Field): HTMLElement {
  if (field.kind !== "select") {
    return Object.assign(document.createElement("input"), { name: field.name, type: field.kind, value: field.kind === "color" ? "#14506e" : "" });
  }
  const select = Object.assign(document.createElement("select"), { name: field.name });
  for (const [value, title] of field.options ?? []) select.append(new Option(title, value));
  return select;
}

const touched = new Set<string>();

/** A colour field always has a value; it counts once it was touched. */
function choices(): Choice[] {
  const data = new FormData(form);
  return FIELDS.map(({ name, kind }) => ({
    name,
    value: kind === "color" && !touched.has(name) ? "" : String(data.get(name) ?? "").trim(),
  }));
}

function apply(): void {
  const widget = document.querySelector("cluster-lotse");
  for (const { name, value } of choices()) {
    if (value) widget?.setAttribute(name, value);
    else widget?.removeAttribute(name);
  }
  shown.textContent = snippet(server, choices());
  copied.textContent = "";
}

async function offerSubjects(): Promise<void> {
  const response = await fetch(`${server}/api/v1/operator`);
  const { programmes } = (await response.json()) as { programmes: { id: string; short: string }[] };
  const select = form.querySelector<HTMLSelectElement>("[name=thema]")!;
  for (const { id, short } of programmes) select.append(new Option(short, id));
}

form.append(...FIELDS.map(draw));
form.addEventListener("input", (event) => {
  touched.add((event.target as HTMLInputElement).name);
  apply();
});
form.addEventListener("submit", (event) => event.preventDefault());
document.querySelector("#line")!.textContent = snippet(server, []);
document.querySelector("#copy")!.addEventListener("click", () => {
  navigator.clipboard.writeText(shown.textContent ?? "").then(
    () => (copied.textContent = "Kopiert."),
    () => (copied.textContent = "Bitte von Hand kopieren."),
  );
});
apply();
offerSubjects().catch(() => undefined);
