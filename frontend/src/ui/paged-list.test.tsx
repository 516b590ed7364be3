import { MantineProvider } from '@mantine/core';
import { act, render, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { PagedList } from './paged-list';

type Tell = (entries: Partial<IntersectionObserverEntry>[]) => void;

test('a page far from the window keeps its place and draws nothing, until it comes near', () => {
  let tell: Tell = () => undefined;
  class Observer {
    observe = vi.fn();
    disconnect = vi.fn();
    constructor(told: Tell) {
      tell = told;
    }
  }
  vi.stubGlobal('IntersectionObserver', Observer);
  render(
    <MantineProvider>
      <PagedList page={() => <p>A row</p>} />
    </MantineProvider>,
  );
  const page = screen.getByText('A row').parentElement;

  act(() => {
    tell([{ isIntersecting: false, boundingClientRect: new DOMRect(0, 0, 100, 3900) }]);
  });
  expect(screen.queryByText('A row')).toBeNull();
  expect(page).toHaveStyle({ height: '3900px' });

  act(() => {
    tell([{ isIntersecting: true }]);
  });
  expect(screen.getByText('A row')).toBeVisible();
  expect(page?.style.height).toBe('');
});
