import lighthouse, { desktopConfig } from 'lighthouse';
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { createRequire } from 'node:module';
const require = createRequire('/work/main/tests/e2e/package.json');
const { chromium } = require('@playwright/test');
const child = spawn('/work/main/target/debug/house', { stdio: ['pipe', 'pipe', 'ignore'], cwd: '/work/main' });
const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
const url = (await lines.next()).value.slice(7).replace(/\/$/, '');
const ctx = await chromium.launchPersistentContext('/tmp/vp/h/profile' + Date.now(), { executablePath: '/usr/bin/chromium', baseURL: url, args: ['--no-sandbox', '--remote-debugging-port=9333'] });
const page = await ctx.newPage();
const show = async (path, mobile) => {
  const r = await lighthouse(url + path, { port: 9333, disableStorageReset: true, onlyCategories: ['performance'], logLevel: 'error' }, mobile ? undefined : desktopConfig);
  const a = r.lhr.audits;
  console.log(r.lhr.environment.benchmarkIndex, path, mobile ? 'mobile' : 'desktop', r.lhr.categories.performance.score, ['first-contentful-paint','largest-contentful-paint','total-blocking-time','cumulative-layout-shift','speed-index'].map((x) => a[x].displayValue).join(' '));
  for (const i of a['bootup-time']?.details?.items ?? []) console.log('  boot', Math.round(i.total), Math.round(i.scripting), Math.round(i.scriptParseCompile), i.url.slice(-40));
  for (const i of a['long-tasks']?.details?.items ?? []) console.log('  long', Math.round(i.startTime), Math.round(i.duration), i.url.slice(-40));
  for (const i of a['mainthread-work-breakdown']?.details?.items ?? []) console.log('  work', i.groupLabel, Math.round(i.duration));
  for (const i of a['layout-shifts']?.details?.items ?? []) console.log('  shift', i.score, i.node?.selector, (i.node?.snippet ?? '').slice(0, 160), JSON.stringify(i.subItems ?? null).slice(0, 300));
};
await show('/sign-in', true);
const ask = (query, variables) => page.request.post('/graphql', { data: { query, variables } });
await page.goto('/sign-up');
const password = 'a sentence of my own, easily kept in mind';
await ask('mutation ($input: UserRegisterInput!) { userRegister(input: $input) { user { id } } }', { input: { email: 'x@example.org', password, adult: true, timeZone: 'Europe/Berlin' } });
await ask('mutation ($input: SessionCreateInput!) { sessionCreate(input: $input) { user { id } } }', { input: { email: 'x@example.org', password } });
if (process.argv[2] === 'home') {
  await page.goto('about:blank');
  await show('/', false);
  await show('/', true);
  await show('/', true);
}
await ctx.close(); child.kill();
process.exit(0);
