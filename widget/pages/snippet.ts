/** The lines to copy. */

export interface Choice {
  name: string;
  value: string;
}

/** The one line; with attributes a tag of its own beside it. */
export function snippet(server: string, choices: Choice[]): string {
  const line = `<script src="${server}/widget.js" async></script>`;
  const chosen = choices.filter(({ value }) => value !== "");
  if (!chosen.length) return line;
  const attributes = chosen.map(({ name, value }) => `${name}="${escaped(value)}"`).join(" ");
  return `<cluster-lotse ${attributes}></cluster-lotse>\n${line}`;
}

function escaped(value: string): string {
  return value.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}
