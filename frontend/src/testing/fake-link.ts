import type { LinkState, LiveLink } from '../api/live-link';

/** A line that breaks and comes back when a test says so. */
export class FakeLink implements LiveLink {
  private current: LinkState = 'live';
  private readonly listeners = new Set<() => void>();

  become(next: LinkState): void {
    this.current = next;
    this.listeners.forEach((listener) => {
      listener();
    });
  }

  state = () => this.current;
  watch = (listener: () => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  forward = () => ({ subscribe: () => ({ unsubscribe: () => undefined }) });
  renew = () => undefined;
  close = () => undefined;
}
