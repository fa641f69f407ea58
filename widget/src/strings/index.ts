/** The words of the widget in the language that the host page asked for. */
import { de } from "./de";
import { en } from "./en";

export type Strings = typeof de;

/** The words of a language, some of them replaced by the host page. What is no text or no known word is left out. */
export function stringsFor(language: string | null, replaced: string | null): Strings {
  const words = { ...(language === "en" ? en : de) };
  for (const [key, value] of Object.entries(parse(replaced))) {
    if (key in words && typeof value === "string") words[key as keyof Strings] = value;
  }
  return words;
}

function parse(json: string | null): object {
  try {
    const value: unknown = JSON.parse(json || "{}");
    return typeof value === "object" && value !== null ? value : {};
  } catch {
    return {};
  }
}

/** The gaps of a sentence filled. */
export function fill(sentence: string, gaps: Record<string, string | number>): string {
  return sentence.replace(/\{(\w+)\}/g, (gap, name: string) => String(gaps[name] ?? gap));
}
