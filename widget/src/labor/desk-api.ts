/** The desk's addresses of the door (bot/channels/openapi.yaml, tag Labor). */
import { Api, problemFrom } from "../api";
import type { Availability, CriterionState, Facts, Fit, Programme } from "../types";
import type { JudgeBody, Loaded } from "./case";
import type { TableBody } from "./table";

export interface DeskInfo {
  today: string;
  groups: { title: string; facts: string[] }[];
  days: { day: string; turns: string[] }[];
}

export interface Board {
  as_of: string;
  facts: Facts;
  programmes: Programme[];
  rejected: string[];
}

/** What tells a variant apart: verdicts and states, no texts. */
export interface ShortProgramme {
  id: string;
  /** Which way into the programme is judged, where it has several. */
  way: string | null;
  fit: Fit;
  open_reason: string[];
  availability: Availability;
  availability_since: string | null;
  criteria: { id: string; role: string; state: CriterionState; hard: boolean }[];
}

export interface JudgedVariant {
  name: string;
  as_of: string;
  programmes: ShortProgramme[];
}

export interface Judged {
  board: Board;
  ways: Record<string, string | null>;
  variants: JudgedVariant[];
}

export interface Given {
  code: string;
  until: string;
  kept: string;
}

export class DeskApi extends Api {
  info(): Promise<DeskInfo> {
    return this.send("GET", "/desk", undefined, "groups");
  }

  models(): Promise<{ cases: Loaded[] }> {
    return this.send("GET", "/desk/cases", undefined, "cases");
  }


  judge(one: JudgeBody): Promise<Judged> {
    return this.send("POST", "/desk/verdicts", one, "board");
  }

  fileText(one: JudgeBody, kind: "yaml" | "json"): Promise<{ text: string }> {
    return this.send("POST", "/desk/files", { ...one, kind });
  }

  readFile(name: string, text: string): Promise<{ cases: Loaded[] }> {
    return this.send("POST", "/desk/files/read", { name: name.slice(0, 120), text }, "cases");
  }

  count(table: TableBody): Promise<{ rows: string[][]; facts: Facts }> {
    return this.send("POST", "/desk/partners", table, "facts");
  }

  keep(one: JudgeBody): Promise<Given> {
    return this.send("POST", "/desk/codes", one);
  }

  open(code: string): Promise<{ facts: Facts; as_of: string }> {
    return this.send("POST", "/desk/codes/open", { code }, "facts");
  }

  forget(code: string): Promise<void> {
    return this.send("POST", "/desk/codes/erase", { code });
  }

  /** A spreadsheet or a PDF. */
  async document(kind: "workbook" | "memo", one: JudgeBody): Promise<Blob> {
    const response = await this.fetch("POST", `/desk/${kind}`, one);
    if (!response.ok) throw await problemFrom(response);
    return response.blob();
  }
}
