/** What drawing verdicts needs: the talk has it, and so has the advisers' desk. */
import type { Outgoing } from "./api";
import type { Standing } from "./live";
import type { Strings } from "./strings";
import type { Talk } from "./talk";
import type { Catalogue, FactInfo, Operator } from "./types";

export interface BoardView {
  readonly t: Strings;
  readonly standing: Standing;
  readonly operator: Operator | null;
  readonly catalogue: Catalogue | null;
  /** What is unfolded, by a name of its own: a programme, a criterion, the editor of a fact. */
  readonly unfolded: ReadonlySet<string>;
  readonly doubts: ReadonlyMap<string, "sent" | "failed">;

  fold(name: string): void;
  /** Only a talk takes objections. */
  readonly doubt?: (seq: number, statement: string) => void;
}

/** What the drawing functions of the talk may see and do. The element is the only one to implement it. */
export interface View extends BoardView {
  readonly talk: Talk;
  readonly subject: string | null;
  readonly greeting: string | null;
  readonly keepsNothing: boolean;
  readonly draft: string;
  readonly wrong: string | null;
  readonly asksToErase: boolean;
  readonly notice: string | null;

  say(shown: string, what?: Outgoing): void;
  write(draft: string): void;
  begin(subject: string): void;
  complain(sentence: string | null): void;
  doubt(seq: number, statement: string): void;
  showOverview(): void;
  askToErase(asks: boolean): void;
  erase(): void;
  print(): void;
  close(): void;
  address(path: string): string;
}

/** A programme's short name; its id if the names have not come. */
export function shortName(view: BoardView, id: string): string {
  const known = view.catalogue?.programmes[id] ?? view.operator?.programmes.find((one) => one.id === id);
  return known?.short ?? id;
}

/** A programme's criterion by name. */
export function criterionTitle(view: BoardView, programme: string, criterion: string): string {
  return view.catalogue?.programmes[programme]?.criteria[criterion]?.title ?? criterion;
}

export function fact(view: BoardView, id: string): FactInfo | undefined {
  return view.catalogue?.facts[id];
}

/** A fact by name. */
export function factTitle(view: BoardView, id: string): string {
  return fact(view, id)?.title ?? id;
}
