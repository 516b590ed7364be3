import { readFileSync } from 'node:fs';
import { Kind, print, type DocumentNode } from 'graphql';
import { expect, test } from './house';
import { arrive } from './person';

const generated = new URL('../../frontend/src/gql/graphql.ts', import.meta.url);

/** Every operation of the dashboard, as it is sent. */
function operations(): { name: string; query: string; variables: object }[] {
  const source = readFileSync(generated, 'utf8');
  return [...source.matchAll(/^export const (\w+)Document = (\{.*\}) as unknown as/gmu)].flatMap(([, name, json]) => {
    const document = JSON.parse(json ?? '') as DocumentNode;
    const [operation] = document.definitions.filter((each) => each.kind === Kind.OPERATION_DEFINITION);
    if (operation === undefined) return [];
    // a page as long as one may be: the dashboard may ask for no more
    const pages = operation.variableDefinitions?.filter(({ variable }) => variable.name.value === 'first') ?? [];
    return [{ name: name ?? '', query: print(document), variables: pages.length > 0 ? { first: 100 } : {} }];
  });
}

test('given every question and every wish of the dashboard, then none asks for more than the API allows', async ({ page }) => {
  await arrive(page);
  const all = operations();
  expect(all.length).toBeGreaterThan(50);
  for (const { name, query, variables } of all) {
    const answer = await page.request.post('/graphql', { data: { query, variables } });
    expect.soft(await answer.text(), name).not.toMatch(/too complex|too deep/);
  }
});
