/** The same talk in another tab: whoever gets news says so, and the others look. Nothing but the id is passed on. */

export class Tabs {
  private readonly channel: BroadcastChannel | null;

  constructor(server: string, alone: boolean, hear: (id: string | null) => void) {
    this.channel = alone || !("BroadcastChannel" in globalThis) ? null : new BroadcastChannel(`clusterlotse ${server}`);
    this.channel?.addEventListener("message", (event: MessageEvent<unknown>) => {
      if (typeof event.data === "string" || event.data === null) hear(event.data);
    });
  }

  tell(id: string | null): void {
    this.channel?.postMessage(id);
  }

  close(): void {
    this.channel?.close();
  }
}
