/** The state of the desk and every change of it that needs no server. */
import { LitElement } from "lit";
import { noStanding, type Standing } from "../live";
import { fill, stringsFor, type Strings } from "../strings";
import type { Catalogue, FactInfo, FactValue } from "../types";
import { DAY, emptyCase, gathered, settled, withFact, withVariants, type Case, type Loaded, type Variant } from "./case";
import type { DeskInfo, Given, JudgedVariant } from "./desk-api";
import { without, type Partner } from "./table";
import { readDay, readTyped, type Wrong } from "./typed";
import type { Chooser } from "./view";
import { words } from "./words";

export abstract class DeskState extends LitElement {
  t: Strings = stringsFor(null, null);
  catalogue!: Catalogue;
  info!: DeskInfo;
  operator = null;
  standing: Standing = noStanding();
  unfolded: ReadonlySet<string> = new Set();
  doubts: ReadonlyMap<string, "sent" | "failed"> = new Map();
  one: Case = emptyCase("");
  /** The case that another one took the place of, so that nothing is lost by a slip. */
  former: Case | null = null;
  judged: JudgedVariant[] = [];
  ways: Record<string, string | null> = {};
  busy = false;
  typed: ReadonlyMap<string, string> = new Map();
  wrong: ReadonlyMap<string, string> = new Map();
  models: Loaded[] = [];
  fromFile: Chooser | null = null;
  link = "";
  copied = "";
  given: Given | null = null;
  partners: Partner[] = [];
  sizes: string[][] = [];
  told: ReadonlyMap<string, string> = new Map();
  variantFact = "zahl_kmu";

  /** The case is another one: it has to be judged again. */
  protected abstract changed(): void;

  fold(name: string): void {
    const next = new Set(this.unfolded);
    if (!next.delete(name)) {
      if (name.startsWith("tool ")) for (const one of next) if (one.startsWith("tool ")) next.delete(one);
      next.add(name);
    }
    this.unfolded = next;
    this.requestUpdate();
  }

  tell(tool: string, sentence: string): void {
    this.told = new Map(this.told).set(tool, sentence);
    this.requestUpdate();
  }

  rename(name: string): void {
    this.one = { ...this.one, name };
    this.link = "";
    this.requestUpdate();
  }

  moveTo(day: string): void {
    this.typed = lacking(this.typed, DAY);
    this.wrong = lacking(this.wrong, DAY);
    this.become({ ...this.one, day });
  }

  /** A day was typed; one that is none stays in its field, with what is wrong. */
  typeDay(text: string): void {
    const read = readDay(text);
    if ("value" in read) return this.moveTo(read.value);
    this.typed = new Map(this.typed).set(DAY, text);
    this.wrong = new Map(this.wrong).set(DAY, words.wrong_date);
    this.requestUpdate();
  }

  say(fact: string, value: FactValue | undefined): void {
    this.typed = lacking(this.typed, fact);
    this.wrong = lacking(this.wrong, fact);
    this.become(withFact(this.one, fact, value));
  }

  /** Something was typed for a fact; while it makes no sense, the fact counts as not said. */
  type(fact: string, text: string): void {
    const info = this.catalogue.facts[fact];
    if (!info) return;
    const read = readTyped(text, info);
    this.say(fact, "value" in read ? read.value : undefined);
    this.typed = new Map(this.typed).set(fact, text);
    if ("wrong" in read) this.wrong = new Map(this.wrong).set(fact, complaint(read.wrong, info));
  }

  chooseVariant(fact: string): void {
    this.variantFact = fact;
    this.requestUpdate();
  }

  addVariants(more: Variant[]): void {
    this.become(withVariants(this.one, more));
  }

  removeVariant(at: number): void {
    this.become({ ...this.one, variants: this.one.variants.filter((_, place) => place !== at) });
    this.focusOn("#variants");
  }

  settle(at: number): void {
    this.typed = new Map();
    this.wrong = new Map();
    this.become(settled(this.one, at));
    this.focusOn("#variants");
  }

  renew(): void {
    this.replace(emptyCase(this.info.today), Object.keys(this.one.facts).length ? words.renewed : "");
  }

  bringBack(): void {
    if (this.former) this.replace(this.former, words.broughtBack);
    this.focusOn(".told.all button, .bar button");
  }

  load(one: Loaded): void {
    const { stichtag: _, ...facts } = one.facts;
    this.replace({ name: one.name, day: one.as_of, facts, variants: [] }, fill(words.loaded, { name: one.name }));
  }

  /** The cases of a file: one case with its variants is loaded at once, of several one has to be chosen. */
  protected take(name: string, cases: Loaded[]): void {
    const whole = gathered(cases);
    this.fromFile = whole ? null : { title: fill(words.fileHolds, { name, n: cases.length }), cases };
    if (whole) this.replace(whole, fill(words.loaded, { name: whole.name }));
    else this.tell("load", "");
  }

  /** Another case takes the place of this one. */
  protected replace(one: Case, sentence: string): void {
    this.former = Object.keys(this.one.facts).length ? this.one : null;
    this.typed = new Map();
    this.wrong = new Map();
    this.given = null;
    const variants = one.variants.filter(({ fact }) => fact === DAY || fact in this.catalogue.facts);
    this.told = new Map([["all", sentence]]);
    this.become({ ...one, variants });
  }

  /** What the catalogue refuses leaves the case, and is told. */
  protected leave(rejected: string[]): void {
    if (!rejected.length) return;
    const names = [...new Set(rejected)].map((fact) => this.catalogue.facts[fact]?.title ?? fact).join(", ");
    const facts = Object.fromEntries(Object.entries(this.one.facts).filter(([fact]) => !rejected.includes(fact)));
    this.tell("all", fill(words.left, { facts: names }));
    this.become({ ...this.one, facts, variants: this.one.variants.filter(({ fact }) => !rejected.includes(fact)) });
  }

  protected become(one: Case): void {
    this.one = one;
    this.link = "";
    this.copied = "";
    this.requestUpdate();
    this.changed();
  }

  setPartners(partners: Partner[]): void {
    this.partners = partners;
    this.sizes = [];
    this.requestUpdate();
  }

  removePartner(at: number): void {
    this.setPartners(without(this.partners, at));
    this.focusOn(this.partners.length ? ".partners .wide" : ".paste textarea");
  }

  /** What had the focus is gone: it goes on here instead of at the top of the page. */
  protected focusOn(selector: string): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(selector)?.focus());
  }
}

function lacking(map: ReadonlyMap<string, string>, key: string): Map<string, string> {
  const next = new Map(map);
  next.delete(key);
  return next;
}

function complaint(wrong: Wrong, info: FactInfo): string {
  return fill(words[`wrong_${wrong}`], { min: info.min ?? 0, max: info.max ?? "…" });
}
