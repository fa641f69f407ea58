/** The code in a fragment; null if there is none that looks like one. */
export function codeIn(fragment: string): string | null {
  return /^#weiter=([A-Za-z0-9]{4}(?:-[A-Za-z0-9]{4}){3})$/.exec(fragment)?.[1] ?? null;
}
