/** Waiting that can be cut short. */
export class Pause {
  private wake: (() => void) | null = null;

  for(seconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, seconds * 1000);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  cut(): void {
    this.wake?.();
  }
}
