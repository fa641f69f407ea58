/** The one thing that stays on the device: the id of the talk, from the first message on. */

export interface Keep {
  read(): string | null;
  write(id: string): void;
  forget(): void;
}

const NAME = "clusterlotse";

/** Kept in the browser for this server, so that a reload and a second tab find the talk again. */
export function deviceKeep(server: string): Keep {
  const name = `${NAME} ${server}`;
  return {
    read: () => attempt(() => localStorage.getItem(name)),
    write: (id) => attempt(() => localStorage.setItem(name, id)),
    forget: () => attempt(() => localStorage.removeItem(name)),
  };
}

/** Kept as long as the page is open, and nowhere else. */
export function pageKeep(): Keep {
  let kept: string | null = null;
  return {
    read: () => kept,
    write: (id) => void (kept = id),
    forget: () => void (kept = null),
  };
}

/** Browsers may forbid storage altogether; then the talk lives as long as the page. */
function attempt<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}
