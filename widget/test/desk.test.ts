import { describe, expect, it } from "vitest";
import { body, DAY, emptyCase, gathered, settled, withFact, withVariants, type Case } from "../src/labor/case";
import { isoOf, ordinal, scale } from "../src/labor/days";
import { fileName } from "../src/labor/download";
import { BadLink, carriesCase, fromFragment, toFragment } from "../src/labor/share";
import { amount, readTable, rowBody, tableBody, without } from "../src/labor/table";
import { isDay, readDay, readList, readTyped, shown } from "../src/labor/typed";
import type { FactInfo } from "../src/types";
import { codeIn } from "../pages/code";

const info: FactInfo = { title: "", answer: "zahl", question: "", hint: "", unit: null, min: 0, max: 1000, decimal: false, options: [] };
const lands = [{ value: "sachsen", title: "Sachsen" }, { value: "thueringen", title: "Thüringen" }];
const case_: Case = { name: "Fall Ü", day: "2026-01-15", facts: { zahl_kmu: { min: 5, max: 8 }, strategie: true, thema: "Ä€" }, variants: [{ fact: "zahl_kmu", value: 5 }, { fact: "strategie", value: null }, { fact: DAY, value: "2018-02-10" }] };

describe("what is typed", () => {
  it("is a number, a range, a day, a text", () => {
    expect(readTyped("8", info)).toEqual({ value: 8 });
    expect(readTyped("8 bis 10", info)).toEqual({ value: { min: 8, max: 10 } });
    expect(readTyped("8–8", info)).toEqual({ value: 8 });
    expect(readTyped(" ", info)).toEqual({ empty: true });
    expect(readTyped("15.1.2026", { ...info, answer: "datum" })).toEqual({ value: "2026-01-15" });
    expect(readTyped(" Leichtbau ", { ...info, answer: "text" })).toEqual({ value: "Leichtbau" });
  });
  it("is refused when it makes no sense", () => {
    expect(["acht", "10 bis 8", "2,5", "-3"].map((text) => readTyped(text, info))).toEqual(Array(4).fill({ wrong: "number" }));
    expect(readTyped("1.001", info)).toEqual({ wrong: "range" });
    expect(["31.02.2026", "2026-13-01", "1989-12-31", "heute"].map(readDay)).toEqual(Array(4).fill({ wrong: "date" }));
  });
  it("stands in its field as it was meant", () => {
    expect([shown(1200), shown({ min: 5, max: 8 }), shown("2026-01-15"), shown("unbekannt"), shown(undefined)]).toEqual(["1.200", "5 bis 8", "15.01.2026", "", ""]);
  });
  it("makes a list of values", () => {
    expect(readList("5, 6; 7\n8 bis 9,", info)).toEqual({ values: [5, 6, 7, { min: 8, max: 9 }] });
    expect(readList("0,5; 1,5", { ...info, decimal: true })).toEqual({ values: [0.5, 1.5] });
    expect(readList("5, sechs", info)).toEqual({ part: "sechs" });
  });
});

describe("a case", () => {
  it("says and takes back facts", () => {
    const said = withFact(emptyCase("2026-01-15"), "zahl_kmu", 3);
    expect(said.facts).toEqual({ zahl_kmu: 3 });
    expect(withFact(said, "zahl_kmu", undefined).facts).toEqual({});
  });
  it("takes each variant once and no more than fit", () => {
    const one = withVariants(emptyCase("2026-01-15"), [4, 5, 5, 6].map((value) => ({ fact: "zahl_kmu", value })));
    expect(one.variants).toHaveLength(3);
    expect(withVariants(one, [6, 7, 8, 9].map((value) => ({ fact: "zahl_kmu", value }))).variants.map(({ value }) => value)).toEqual([4, 5, 6, 7, 8]);
  });
  it("asks for what its variants change", () => {
    expect(body(case_).variants).toEqual([{ facts: { zahl_kmu: 5 } }, { facts: { strategie: null } }, { as_of: "2018-02-10" }]);
  });
  it("becomes what a variant says", () => {
    expect(settled(case_, 1).facts).not.toHaveProperty("strategie");
    expect(settled(case_, 2)).toMatchObject({ day: "2018-02-10", variants: case_.variants.slice(0, 2) });
  });
  it("is gathered from cases that differ in one thing each", () => {
    const first = { name: "Fall", as_of: "2026-01-15", facts: { zahl_kmu: 5, bereiche: ["a", "b"] } };
    const others = [{ ...first, facts: { zahl_kmu: 6, bereiche: ["b", "a"] } }, { ...first, facts: { bereiche: ["a", "b"] } }, { ...first, as_of: "2018-02-10" }];
    expect(gathered([first, ...others])?.variants).toEqual([{ fact: "zahl_kmu", value: 6 }, { fact: "zahl_kmu", value: null }, { fact: DAY, value: "2018-02-10" }]);
    expect(gathered([first, { ...first, facts: { zahl_kmu: 6, bereiche: ["a"] } }])).toBeNull();
    expect(gathered([first, first])).toBeNull();
    expect(gathered([])).toBeNull();
  });
});

describe("a link", () => {
  it("gives back the case it was made of", async () => {
    const fragment = await toFragment(case_);
    expect(carriesCase(fragment)).toBe(true);
    expect(fragment).toMatch(/^#fall=1\.[\w-]+$/);
    expect(await fromFragment(fragment)).toEqual(case_);
  });
  it("says why it cannot be read", async () => {
    const whole = await toFragment(case_);
    const why = (fragment: string) => fromFragment(fragment).catch((problem: BadLink) => problem.why);
    expect(await why(whole.slice(0, -6))).toBe("broken");
    expect(await why(whole.replace("#fall=1.", "#fall=2."))).toBe("newer");
    for (const odd of ["#fall=", "#fall=1.", "#fall=1.%%%", "#fall=x.AAAA", "#fall=1.AAAA"]) expect(await why(odd)).toBe("broken");
  });
  it("takes nothing but a case, and nothing that swells", async () => {
    const odd = [{ ...case_, day: "2026-02-30" }, { ...case_, facts: { a: { b: 1 } } }, { ...case_, variants: Array(6).fill({ fact: "a", value: 1 }) }, { ...case_, name: 3 }, { ...case_, facts: { a: "x".repeat(200_000) } }];
    for (const one of odd) expect(await fromFragment(await toFragment(one as unknown as Case).catch(() => "#fall=")).catch((problem) => problem.why)).toBe("broken");
  });
});

describe("a pasted table", () => {
  it("is read with and without a line of headings", () => {
    const plain = "Alpha GmbH\tUnternehmen\t40\nTU Dresden\tHochschule\t\n";
    expect(readTable(plain, lands).map(({ name, kind, staff }) => [name, kind, staff])).toEqual([["Alpha GmbH", "unternehmen", 40], ["TU Dresden", "hochschule", null]]);
    const headed = 'Mitarbeitende;Firma;Bundesland\n"1.200";"Beta; Söhne";Thüringen\n';
    expect(readTable(headed, lands)[0]).toMatchObject({ name: "Beta; Söhne", staff: 1200, land: "thueringen", kind: "unternehmen" });
  });
  it("finds kinds by plain words and leaves the rest open", () => {
    const kinds = readTable("Name,Art\nA,KMU\nB,Großunternehmen\nFraunhofer X,\nIHK Y,\nCluster Z e.V.,\nQ,\n", lands).map(({ kind }) => kind);
    expect(kinds).toEqual(["kmu", "gross", "forschung", "verwaltung", "verein", "sonstige"]);
  });
  it("ties rows by name and gives a stranger a row of its own", () => {
    const rows = readTable("Name;Art;verbunden mit;Anteil\nA;Unternehmen;B;60 %\nB;Unternehmen;;\nC;Unternehmen;Holding;25\n", lands);
    expect(rows.map(({ name, tied, share }) => [name, tied, share])).toEqual([["A", 1, 60], ["B", null, null], ["C", 3, 25], ["Holding", null, null]]);
    expect(rows[3]!.kind).toBe("verbunden");
    expect(without(rows, 1).map(({ tied }) => tied)).toEqual([null, 2, null]);
  });
  it("sends no name", () => {
    const [row] = readTable("Alpha;Unternehmen;40;6 Mio. €;;Ausland\n", lands);
    expect(rowBody(row!)).toEqual({ kind: "unternehmen", staff: 40, turnover: 6_000_000, abroad: true, ties: [] });
  });
  it("says who applies, unless that one takes no part", () => {
    const rows = readTable("A;Unternehmen;1\nB;Hochschule;\n", lands).map((one, at) => ({ ...one, applies: at === 1 }));
    expect(tableBody(rows).applicant).toBe(1);
    expect(tableBody(rows.map((one) => ({ ...one, kind: "verbunden" as const })))).not.toHaveProperty("applicant");
  });
  it("reads amounts as people write them", () => {
    expect(["12", "1.200", "3,5 Mio. €", "800 Tsd.", "60 %", "viele", ""].map(amount)).toEqual([12, 1200, 3_500_000, 800_000, 60, null, null]);
  });
});

describe("small things", () => {
  it("counts days", () => {
    expect(isoOf(ordinal("2024-02-29"))).toBe("2024-02-29");
    expect(isDay("2024-02-29") && !isDay("2023-02-29")).toBe(true);
    expect(scale({ today: "2026-11-25", groups: [], days: [{ day: "2007-08-31", turns: [] }] })).toEqual({ first: "2006-01-01", last: "2027-12-31" });
  });
  it("names files and finds codes", () => {
    expect([fileName("Müller & Söhne: 5/6", "yml"), fileName("///", "pdf")]).toEqual(["mueller-soehne-5-6.yml", "fall.pdf"]);
    expect([codeIn("#weiter=7KXM-9RTV-2PQF-HWCD"), codeIn("#weiter=7KXM"), codeIn("#fall=1.x")]).toEqual(["7KXM-9RTV-2PQF-HWCD", null, null]);
  });
});
