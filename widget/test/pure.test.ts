import { describe, expect, it } from "vitest";
import { parse, read, step } from "../src/answers";
import { accent, contrast, parseColor, type Rgb } from "../src/color";
import { changes, counts, light, openQuestion, standing, stillDecides } from "../src/live";
import { looks, place, subject, type Given } from "../src/options";
import { de } from "../src/strings/de";
import { en } from "../src/strings/en";
import { fill, stringsFor } from "../src/strings";
import { blocks, cutSources, spokenOf, withoutCount } from "../src/text";
import type { Criterion, Message, Programme } from "../src/types";
import { day, safeLink, valueText } from "../src/values";
import { snippet } from "../pages/snippet";

const criterion = (id: string, state: Criterion["state"], more: Partial<Criterion> = {}): Criterion => ({
  id, state, role: "eignung", hard: true, needs: [], said: null, needed: "", sources: [], ...more,
});
const programme = (more: Partial<Programme> = {}): Programme => ({
  id: "p", fit: "offen", open_reason: [], availability: "offen", availability_since: null, proof: null, successors: [], criteria: [], ...more,
});
const message = (seq: number, card: Message["card"], role: Message["role"] = "assistant"): Message => ({
  seq, role, card, text: "", at: "", buttons: [], key: null,
});
const info = { title: "", question: "", hint: "", unit: null, min: null, max: null, decimal: false, options: [] };

describe("answers", () => {
  it("reads German and plain numbers and nothing else", () => {
    expect(["12", "1.234", "1.234,5", "2,5", "2.5", "1 000"].map(parse)).toEqual([12, 1234, 1234.5, 2.5, 2.5, 1000]);
    expect(["", "zwölf", "1,2,3", "-1", "1e9", "12 %"].map(parse)).toEqual([null, null, null, null, null, null]);
  });
  it("refuses what is out of bounds or not whole", () => {
    const bounds = { min: 1, max: 240, decimal: false };
    expect(read("zahl", ["0"], bounds)).toEqual({ wrong: "range" });
    expect(read("zahl", ["2,5"], bounds)).toEqual({ wrong: "number" });
    expect(read("zahl", [" 12 "], bounds)).toEqual({ text: "12" });
    expect(read("mehrfach", [], bounds)).toEqual({ wrong: "empty" });
    expect(read("datum", ["2011-03-01"], bounds)).toEqual({ text: "01.03.2011" });
  });
  it("steps within the bounds and starts at the lowest", () => {
    expect(step("", 1, { min: 3, max: 9 })).toBe("3");
    expect(step("9", 1, { min: 3, max: 9 })).toBe("9");
    expect(step("0", -1, { min: null, max: null })).toBe("0");
  });
});

describe("standing", () => {
  it("takes the newest profile and verdict and forgets them when the talk begins anew", () => {
    const talk = [
      message(1, { kind: "question", facts: { zahl_kmu: 3 }, programmes: [programme()] }),
      message(2, { kind: "contradiction", facts: { zahl_kmu: 9 } }),
      message(3, { kind: "comparison", programmes: ["a", "b"] }),
    ];
    expect(standing(talk)).toMatchObject({ facts: { zahl_kmu: 3 }, seq: 1 });
    expect(standing([...talk, message(4, { kind: "notice", name: "neustart" })])).toMatchObject({ facts: {}, programmes: [] });
  });
  it("shows closed programmes as closed whatever fits, and green only what takes applications", () => {
    expect(light(programme({ availability: "geschlossen", fit: "passt" }))).toBe("closed");
    expect(light(programme({ availability: "unbekannt", fit: "passt" }))).toBe("unsure");
    expect(light(programme({ fit: "passt" }))).toBe("go");
    expect(light(programme({ fit: "passt_nicht" }))).toBe("no");
  });
  it("counts states and names what still decides", () => {
    const criteria = [criterion("a", "offen", { needs: ["x", "y"] }), criterion("b", "offen", { hard: false, needs: ["z"] }), criterion("c", "erfuellt")];
    expect(counts(criteria)).toMatchObject({ offen: 2, erfuellt: 1, pruefen: 0 });
    expect(stillDecides(programme({ criteria }), { x: 1 })).toEqual(["y"]);
  });
  it("finds what a thought experiment changes", () => {
    const before = [programme({ criteria: [criterion("a", "erfuellt"), criterion("b", "offen")] })];
    const after = [programme({ fit: "passt_nicht", criteria: [criterion("a", "nicht_erfuellt"), criterion("b", "offen")] })];
    expect(changes(before, after)[0]?.criteria).toEqual([{ id: "a", before: "erfuellt", after: "nicht_erfuellt" }]);
    expect(changes(before, before)).toEqual([]);
  });
  it("has an open question only while the assistant had the last word", () => {
    const question = message(1, { kind: "question" });
    expect(openQuestion([question])).toBe(question);
    expect(openQuestion([question, message(2, null, "user")])).toBeNull();
  });
});

describe("text", () => {
  it("cuts into headings, paragraphs and lists", () => {
    expect(blocks("Erstens.\n\nHeute möglich\n- a\n- b\nDanach.").map((block) => block.kind)).toEqual(["paragraph", "heading", "list", "paragraph"]);
  });
  it("takes out what is drawn otherwise", () => {
    expect(withoutCount("Wie viele?\n(Danach höchstens noch 9 Fragen.)")).toBe("Wie viele?");
    expect(cutSources("Satz.\nQuelle: X (undatiert; amtlich)")).toEqual({ text: "Satz.", sources: "X (undatiert; amtlich)" });
  });
  it("knows which programme a line speaks of", () => {
    const names = { zim: ["ZIM-Innovationsnetzwerke"], gc: ["go-cluster"] };
    expect(spokenOf("Die ZIM-Innovationsnetzwerke: passt", names)).toBe("zim");
    expect(spokenOf("KMU-innovativ, weil", names)).toBeNull();
  });
});

describe("values", () => {
  const words = { yes: "Ja", no: "Nein", unknown: "?", from: "ab", to: "bis", upTo: "bis" };
  it("says values as people read them", () => {
    const laender = { ...info, answer: "mehrfach" as const, options: [{ value: "sachsen", title: "Sachsen" }] };
    expect(valueText(["sachsen", "atlantis"], laender, words)).toBe("Sachsen, atlantis");
    expect(valueText({ min: 3, max: null }, { ...info, answer: "zahl", unit: "Monate" }, words)).toBe("ab 3 Monate");
    expect(valueText("unbekannt", undefined, words)).toBe("?");
    expect(day("2026-11-25T10:00:00Z")).toBe("25.11.2026");
  });
  it("links http and https and nothing that runs", () => {
    expect(safeLink("https://example.org/a")).toBe("https://example.org/a");
    for (const bad of ["javascript:alert(1)", " JaVaScRiPt:alert(1)", "data:text/html,x", "vbscript:x", "//x", "", null]) {
      expect(safeLink(bad)).toBeNull();
    }
  });
});

describe("what the host page asks for", () => {
  const given = (attributes: Record<string, string>): Given => (name) => attributes[name] ?? null;
  it("makes every colour readable", () => {
    for (const value of ["#ffff00", "#fff", "#000", "rgb(120, 120, 120)", "#e4002b", "#ff9900", "#00ff88"]) {
      const shades = accent(parseColor(value)!);
      const rgb = (css: string) => css.match(/\d+/g)!.map(Number) as Rgb;
      expect(contrast(rgb(shades.fill), rgb(shades.onFill))).toBeGreaterThanOrEqual(4.5);
      expect(contrast(rgb(shades.onLight), [242, 245, 248])).toBeGreaterThanOrEqual(4.5);
      expect(contrast(rgb(shades.onDark), [32, 38, 46])).toBeGreaterThanOrEqual(4.5);
    }
  });
  it("ignores nonsense", () => {
    expect(looks(given({ farbe: "red;}", ecke: "9999px" }))).toEqual({});
    expect(place(given({ position: "mitte" }))).toBe("unten-rechts");
    expect(subject(given({ thema: "../x" }))).toBeNull();
    expect(stringsFor("en", '{"send": 5, "constructor": "x", "close": "Zu"}')).toMatchObject({ send: "Send", close: "Zu" });
    expect(stringsFor("fr", "kein json").send).toBe("Senden");
  });
  it("has the same gaps in both languages", () => {
    const gaps = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();
    for (const key of Object.keys(de) as (keyof typeof de)[]) expect(gaps(en[key]), key).toEqual(gaps(de[key]));
    expect(fill("{a} und {b}", { a: 1 })).toBe("1 und {b}");
  });
  it("writes a snippet that can be pasted", () => {
    expect(snippet("https://s", [{ name: "farbe", value: "" }])).toBe('<script src="https://s/widget.js" async></script>');
    expect(snippet("https://s", [{ name: "texte", value: '{"a":"<"}' }])).toContain('texte="{&quot;a&quot;:&quot;&lt;&quot;}"');
  });
});
