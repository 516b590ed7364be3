import { expect, test, vi } from 'vitest';
import { knowsPasskeys } from './passkey-device';

test.each([
  ['studio.example', true],
  ['localhost', true],
  ['192.168.1.5', false],
  ['[fd00::5]', false],
])('given the dashboard at %s, passkeys are offered: %s', (hostname, offered) => {
  vi.stubGlobal('PublicKeyCredential', vi.fn());
  vi.stubGlobal('location', { hostname });
  expect(knowsPasskeys()).toBe(offered);
});
