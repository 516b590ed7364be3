import { screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { resolveLanguage } from '../locales/language';
import { accountAnswers } from '../testing/account-fixtures';
import { makePage } from '../testing/fixtures';
import { renderApp } from '../testing/render-app';

const answers = { ...accountAnswers, connections: [], runs: makePage([]) };

test('given the settings in English, when German is chosen, then everything is German at once and stays so', async () => {
  const { user } = renderApp('/settings', { ...answers });
  await screen.findByRole('heading', { name: 'Settings' });

  await user.click(await screen.findByRole('radio', { name: 'Deutsch' }));

  expect(await screen.findByRole('heading', { name: 'Einstellungen' })).toBeVisible();
  expect(screen.getAllByRole('link', { name: 'Mediathek' })).not.toHaveLength(0);
  expect(screen.getByText('Noch ist nichts geschehen')).toBeVisible();
  expect(document.documentElement.lang).toBe('de');
  expect(document.title).toBe('Konto · Einstellungen · Video-Publisher');
  await waitFor(() => {
    expect(localStorage.getItem('language')).toBe('de');
  });

  await user.click(screen.getByRole('radio', { name: 'Wie der Browser' }));
  expect(await screen.findByRole('heading', { name: 'Settings' })).toBeVisible();
  expect(document.documentElement.lang).toBe('en');
});

test('given any room, when a language is chosen in the palette, then the room follows', async () => {
  const { user } = renderApp('/runs', { ...answers });
  await screen.findByText('No videos yet');
  await user.keyboard('{Control>}k{/Control}');
  await user.click(await screen.findByRole('option', { name: 'Language: Deutsch' }));
  await waitFor(() => {
    expect(screen.getByText('Noch keine Videos')).toBeInTheDocument();
  });
});

test('given what a browser prefers, when nothing is chosen, then the first language we have is spoken', () => {
  const prefers = (...tags: string[]) => {
    vi.spyOn(navigator, 'languages', 'get').mockReturnValue(tags);
    return resolveLanguage('auto');
  };
  expect(prefers('fr-FR', 'de-AT', 'en')).toBe('de');
  expect(prefers('en-GB', 'de')).toBe('en');
  expect(prefers('fr')).toBe('en');
});
