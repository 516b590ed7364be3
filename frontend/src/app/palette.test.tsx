import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { makePage } from '../testing/fixtures';
import { renderApp } from '../testing/render-app';
import { places } from './places';

const answers = {
  connections: [],
  runs: makePage([]),
  pipelines: makePage([]),
  service: { scriptLimit: 5000, platforms: [] },
  sessionEnd: { ended: true },
};

async function openPalette() {
  const app = renderApp('/connections', { ...answers });
  await screen.findByRole('heading', { name: 'Connections' });
  await app.user.keyboard('{Control>}k{/Control}');
  const field = await screen.findByRole('combobox', { name: 'What would you like to do?' });
  return { ...app, field };
}

test('given any room, when Mod+K is pressed and words are typed, then Enter does what is marked', async () => {
  const { user, field, rooms } = await openPalette();
  await waitFor(() => {
    expect(field).toHaveFocus();
  });

  await user.keyboard('pipelines');
  const option = await screen.findByRole('option', { name: 'Pipelines' });
  await waitFor(() => {
    expect(option).toHaveAttribute('aria-selected', 'true');
  });
  expect(field).toHaveAttribute('aria-activedescendant', option.id);

  await user.keyboard('{Enter}');
  expect(await screen.findByRole('heading', { name: 'Pipelines' })).toBeVisible();
  expect(rooms.state.location.pathname).toBe('/pipelines');
});

test('given the palette, when it is opened, then rooms and actions stand in groups that are named', async () => {
  const { user, field } = await openPalette();
  const dialog = screen.getByRole('dialog', { name: 'Search and commands' });
  const named = (group: string) =>
    within(within(dialog).getByRole('group', { name: group }))
      .getAllByRole('option')
      .map(({ textContent }) => textContent);
  expect(named('Do')).toEqual(['New video', 'New pipeline', 'Connect an account', 'Sign out']);
  expect(named('Go to')).toHaveLength(places.length);
  expect(named('View')).toContain('Language: Deutsch');

  await user.type(field, 'zebra');
  expect(await within(dialog).findByRole('status')).toHaveTextContent('Nothing is called that');
  expect(screen.queryByRole('option')).not.toBeInTheDocument();
});

test('given the palette, when signing out is chosen, then the session ends', async () => {
  const { api, user } = await openPalette();
  await user.click(screen.getByRole('option', { name: 'Sign out' }));
  await waitFor(() => {
    expect(api.argumentsOf('sessionEnd')).toHaveLength(1);
  });
});

test('given any room, when a question mark is pressed, then the keys are listed, but not while one types', async () => {
  const { user } = renderApp('/runs', { ...answers });
  await user.type(await screen.findByRole('textbox', { name: 'Search runs' }), '?');
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();

  await user.click(screen.getByRole('heading', { name: 'Runs' }));
  await user.keyboard('{Shift>}?{/Shift}');
  const dialog = await screen.findByRole('dialog', { name: 'Keyboard shortcuts' });
  expect(within(dialog).getByText('Show this list')).toBeVisible();
});
