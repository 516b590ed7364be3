import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { test as base } from '@playwright/test';

/** The tests' own build, unless another one is named. Beside it are the programs that it starts. */
const program = process.env['HOUSE'] ?? fileURLToPath(new URL('../../target/debug/house', import.meta.url));

/** A whole house with its stand-in for the platforms, on free ports and in a folder of its own. */
export class House {
  private constructor(
    private readonly child: ChildProcess,
    private readonly lines: AsyncIterator<string>,
    /** The address of the dashboard and the API. */
    readonly url: string,
    /** The address of the stand-in. */
    readonly sandbox: string,
  ) {}

  static async open(): Promise<House> {
    const child = spawn(program, { stdio: ['pipe', 'pipe', 'inherit'] });
    // an iterator keeps the lines that come together until each is asked for
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    const read = async (name: string) => {
      const { value: line } = (await lines.next()) as { value: string | undefined };
      if (line?.startsWith(`${name}: `) !== true) throw new Error(`The house said: ${String(line)}`);
      return line.slice(name.length + 2);
    };
    const url = await read('house');
    const sandbox = await read('sandbox');
    await read('logs');
    return new House(child, lines, url, sandbox);
  }

  /** Ends the API at once, as `kill -9` does. */
  async killApi(): Promise<void> {
    await this.order('kill api');
  }

  /** Starts the API again and waits until it is ready. */
  async startApi(): Promise<void> {
    await this.order('start api');
  }

  /** As if the same video had been made so many times more. */
  async copyRun(id: string, times: number): Promise<void> {
    await this.order(`copy run ${id} ${String(times)}`);
  }

  async close(): Promise<void> {
    const ended = once(this.child, 'exit');
    this.child.kill('SIGTERM');
    await ended;
  }

  private async order(words: string): Promise<void> {
    this.child.stdin?.write(`${words}\n`);
    const { value: answer } = await this.lines.next();
    if (answer !== 'done') throw new Error(`${words}: ${String(answer)}`);
  }
}

/** Stories in front of one open house; each has a person of its own. */
export const test = base.extend<object, { house: House }>({
  house: [
    async ({}, use) => {
      const house = await House.open();
      await use(house);
      await house.close();
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  baseURL: async ({ house }, use) => {
    await use(house.url);
  },
});

export { chromium, expect } from '@playwright/test';
