/** The assistant's plain text cut into paragraphs, headings and lists. It stays text: nothing in it becomes markup. */

export interface Block {
  kind: "paragraph" | "list" | "heading";
  lines: string[];
}

const BULLET = /^[-–•] +/;
const COUNT = /^\((Danach höchstens|Das ist die letzte).*\)$/;
const SOURCE = /^Quellen?: /;

/** Blocks in their order. A short line right above a list, without a full stop, is its heading. */
export function blocks(text: string): Block[] {
  const found: Block[] = [];
  let open: Block | null = null;
  const lines = text.split("\n");
  lines.forEach((raw, at) => {
    const line = raw.trim();
    if (!line) return void (open = null);
    const kind = BULLET.test(line) ? "list" : isHeading(line, lines[at + 1]) ? "heading" : "paragraph";
    if (open?.kind === kind && kind !== "heading") open.lines.push(line.replace(BULLET, ""));
    else found.push((open = { kind, lines: [line.replace(BULLET, "")] }));
  });
  return found;
}

function isHeading(line: string, next: string | undefined): boolean {
  return line.length < 60 && !/[.:?!;,]$/.test(line) && BULLET.test((next ?? "").trim());
}

/** Without the line that counts the questions: it is drawn. */
export function withoutCount(text: string): string {
  return keep(text, (line) => !COUNT.test(line.trim()));
}

/** Without the line of sources: they are drawn as links. */
function withoutSources(text: string): string {
  return keep(text, (line) => !SOURCE.test(line.trim()));
}

/** The text without its sources, and the line of sources that stood in it. */
export function cutSources(text: string): { text: string; sources: string } {
  const line = text.split("\n").find((one) => SOURCE.test(one.trim())) ?? "";
  return { text: withoutSources(text), sources: line.trim().replace(SOURCE, "") };
}

function keep(text: string, wanted: (line: string) => boolean): string {
  return text.split("\n").filter(wanted).join("\n").trim();
}

/** Which programme a line speaks of: the one whose name it begins with. */
export function spokenOf(line: string, names: Record<string, string[]>): string | null {
  const bare = line.replace(/^(Der|Die|Das|Den|Beim?|Für( die| das| den)?) /, "");
  for (const [id, forms] of Object.entries(names)) {
    if (forms.some((name) => bare.startsWith(name))) return id;
  }
  return null;
}
