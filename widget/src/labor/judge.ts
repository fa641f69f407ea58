/** Asks for the verdict a moment after the last key, and lets no late answer overtake a newer one. */
import { Problem } from "../api";
import type { JudgeBody } from "./case";
import type { DeskApi, Judged } from "./desk-api";

const PAUSE_MS = 300;
const AGAIN_MS = 5_000;

export class Judge {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private newest = 0;

  constructor(
    private readonly api: DeskApi,
    private readonly done: (judged: Judged) => void,
    private readonly failed: (problem: unknown) => void,
  ) {}

  /** Soon, unless something else is asked before. */
  soon(one: () => JudgeBody, after = PAUSE_MS): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.now(one), after);
  }

  private async now(one: () => JudgeBody): Promise<void> {
    const mine = ++this.newest;
    try {
      const judged = await this.api.judge(one());
      if (mine === this.newest) this.done(judged);
    } catch (problem) {
      if (mine !== this.newest) return;
      this.failed(problem);
      if (problem instanceof Problem && problem.passing) this.soon(one, (problem.retryAfter ?? 0) * 1000 || AGAIN_MS);
    }
  }
}
