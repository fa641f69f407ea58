/** <labor-tisch>: the advisers' desk. It keeps nothing on the device and asks the server for verdicts, files and codes. */
import { html, type TemplateResult } from "lit";
import { Announcer } from "../announcer";
import { Problem } from "../api";
import { fill } from "../strings";
import { factTitle, shortName } from "../view";
import { body } from "./case";
import { DeskApi, type Judged } from "./desk-api";
import { download, fileName } from "./download";
import { Judge } from "./judge";
import { BadLink, carriesCase, fromFragment, toFragment } from "./share";
import { spoken } from "./spoken";
import { DeskState } from "./state";
import { styles } from "./styles";
import { readTable, tableBody } from "./table";
import type { DeskView } from "./view";
import { pageView } from "./views/page";
import { words } from "./words";

const LARGEST_FILE = 200_000;
const FIRST_GROUPS = 1;

export class LaborTisch extends DeskState implements DeskView {
  static override styles = styles;

  private readonly api = new DeskApi(location.origin);
  private readonly announcer = new Announcer(this);
  private readonly judge = new Judge(this.api, (judged) => this.arrived(judged), (problem) => this.failed(problem));
  private state: "loading" | "ready" | "offline" = "loading";
  private wasJudged = false;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener("hashchange", this.fromAddress);
    void this.begin();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener("hashchange", this.fromAddress);
  }

  override render(): TemplateResult {
    return html`<div class="root">
      ${this.state === "ready" ? pageView(this) : this.waiting()}
      <div class="sr" role="log" aria-live="polite" aria-relevant="additions"></div>
    </div>`;
  }

  private waiting(): TemplateResult {
    if (this.state === "loading") return html`<p role="status">${words.loading}</p>`;
    return html`<p role="alert">${words.offline}</p>
      <button class="main" type="button" @click=${() => void this.begin()}>${words.again}</button>`;
  }

  private async begin(): Promise<void> {
    try {
      [this.info, this.catalogue] = await Promise.all([this.api.info(), this.api.catalogue()]);
    } catch {
      this.state = "offline";
      return this.requestUpdate();
    }
    this.state = "ready";
    this.unfolded = new Set(this.info.groups.slice(0, FIRST_GROUPS).map(({ title }) => `group ${title}`));
    this.renew();
    await this.fromAddress();
    this.models = (await this.api.models().catch(() => ({ cases: [] }))).cases;
    this.requestUpdate();
  }

  /** The case in the address, if there is one. */
  private readonly fromAddress = async (): Promise<void> => {
    if (!carriesCase(location.hash)) return;
    try {
      this.replace(await fromFragment(location.hash), words.linkOpened);
    } catch (problem) {
      this.tell("all", problem instanceof BadLink && problem.why === "newer" ? words.linkNewer : words.linkBroken);
    }
  };

  protected override changed(): void {
    this.busy = true;
    this.judge.soon(() => body(this.one));
  }

  private arrived({ board, ways, variants }: Judged): void {
    const before = this.standing.programmes;
    this.busy = false;
    this.standing = { facts: board.facts, programmes: board.programmes, seq: 0, asOf: board.as_of };
    this.judged = variants;
    this.ways = ways;
    this.requestUpdate();
    if (this.wasJudged) this.announcer.read([spoken(before, board.programmes, (id) => shortName(this, id), this.t)]);
    this.wasJudged = true;
    if (this.told.get("all") === words.offline) this.tell("all", "");
    this.leave(board.rejected);
  }

  private failed(problem: unknown): void {
    this.busy = false;
    this.tell("all", sentence(problem));
  }

  /** Do something with the server for a tool; its last word is told there. */
  private async attempt(tool: string, work: () => Promise<string>): Promise<void> {
    try {
      this.tell(tool, await work());
    } catch (problem) {
      this.tell(tool, sentence(problem));
    }
  }

  readFile(file: File): void {
    void this.attempt("load", async () => {
      if (file.size > LARGEST_FILE) return words.fileTooLarge;
      const { cases } = await this.api.readFile(file.name, await file.text());
      this.take(file.name, cases);
      return "";
    });
  }

  save(kind: "yaml" | "json" | "workbook" | "memo"): void {
    void this.attempt("save", async () => {
      if (kind === "yaml" || kind === "json") {
        const { text } = await this.api.fileText(body(this.one), kind);
        download(fileName(this.one.name, kind === "yaml" ? "yml" : kind), new Blob([text]));
      } else {
        download(fileName(this.one.name, kind === "workbook" ? "xlsx" : "pdf"), await this.api.document(kind, body(this.one)));
      }
      return "";
    });
  }

  share(): void {
    void this.attempt("save", async () => {
      this.link = `${location.origin}${location.pathname}${await toFragment(this.one)}`;
      return "";
    });
  }

  copy(): void {
    const told = (sentence: string) => () => {
      this.copied = sentence;
      this.requestUpdate();
    };
    navigator.clipboard.writeText(this.link).then(told(words.copied), told(words.copyByHand));
  }

  giveCode(): void {
    void this.attempt("talk", async () => {
      this.given = await this.api.keep(body(this.one));
      this.focusOn("a.button");
      return "";
    });
  }

  eraseCode(): void {
    void this.attempt("talk", async () => {
      if (this.given) await this.api.forget(this.given.code);
      this.given = null;
      this.focusOn(".part .button");
      return words.codeErased;
    });
  }

  takeCode(code: string): void {
    void this.attempt("talk", async () => {
      const { facts, as_of } = await this.api.open(code);
      this.load({ name: words.fromCode, facts, as_of });
      return words.codeTaken;
    });
  }

  paste(text: string): void {
    const lands = this.catalogue.facts["bundeslaender"]?.options ?? [];
    const rows = readTable(text, lands);
    if (rows.length) this.setPartners(rows);
    this.tell("partners", rows.length ? fill(words.pasteRead, { n: rows.length }) : words.pasteEmpty);
  }

  count(): void {
    void this.attempt("partners", async () => {
      const { rows, facts } = await this.api.count(tableBody(this.partners));
      this.sizes = rows;
      for (const [fact, value] of Object.entries(facts)) this.say(fact, value);
      const names = Object.keys(facts).map((fact) => factTitle(this, fact));
      return names.length ? fill(words.counted, { facts: names.join(", ") }) : words.countedNothing;
    });
  }

  print(): void {
    window.print();
  }
}

/** What can be shown of a problem. */
function sentence(problem: unknown): string {
  return problem instanceof Problem && problem.detail ? problem.detail : words.offline;
}
