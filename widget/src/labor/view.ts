/** What the drawing functions of the desk may see and do. The element is the only one to implement it. */
import type { Catalogue, FactValue } from "../types";
import type { BoardView } from "../view";
import type { Case, Loaded, Variant } from "./case";
import type { DeskInfo, Given, JudgedVariant } from "./desk-api";
import type { Partner } from "./table";

export interface Chooser {
  title: string;
  cases: Loaded[];
}

export interface DeskView extends BoardView {
  readonly catalogue: Catalogue;
  readonly info: DeskInfo;
  readonly one: Case;
  readonly former: Case | null;
  readonly judged: JudgedVariant[];
  /** Which way into each programme the case itself is judged on. */
  readonly ways: Record<string, string | null>;
  readonly busy: boolean;
  /** What stands in fields as it was typed, by fact; what is wrong with it, by fact. */
  readonly typed: ReadonlyMap<string, string>;
  readonly wrong: ReadonlyMap<string, string>;
  readonly models: Loaded[];
  readonly fromFile: Chooser | null;
  readonly link: string;
  readonly copied: string;
  readonly given: Given | null;
  readonly partners: Partner[];
  readonly sizes: string[][];
  /** The last word on each tool: what was done, or why not. */
  readonly told: ReadonlyMap<string, string>;
  readonly variantFact: string;

  rename(name: string): void;
  moveTo(day: string): void;
  typeDay(text: string): void;
  say(fact: string, value: FactValue | undefined): void;
  type(fact: string, text: string): void;
  addVariants(more: Variant[]): void;
  chooseVariant(fact: string): void;
  removeVariant(at: number): void;
  settle(at: number): void;
  tell(tool: string, sentence: string): void;
  renew(): void;
  bringBack(): void;
  load(one: Loaded): void;
  readFile(file: File): void;
  save(kind: "yaml" | "json" | "workbook" | "memo"): void;
  share(): void;
  copy(): void;
  giveCode(): void;
  eraseCode(): void;
  takeCode(code: string): void;
  paste(text: string): void;
  setPartners(partners: Partner[]): void;
  removePartner(at: number): void;
  count(): void;
  print(): void;
}
