import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import i18next from 'i18next';
import { afterEach, vi } from 'vitest';
import { startLanguage } from '../locales/language';

// What Mantine asks of a browser and jsdom does not have.
Object.defineProperty(window, 'matchMedia', {
  configurable: true,
  value: (query: string) => ({
    // a wide screen
    matches: query.startsWith('(min-width'),
    media: query,
    addEventListener: vi.fn(),
    removeEventListener: vi.fn(),
    addListener: vi.fn(),
    removeListener: vi.fn(),
  }),
});

class SilentResizeObserver implements ResizeObserver {
  observe = vi.fn();
  unobserve = vi.fn();
  disconnect = vi.fn();
}

/** Everything is in sight. */
class SeeingIntersectionObserver {
  constructor(private readonly tell: (entries: { isIntersecting: boolean }[]) => void) {}
  observe = () => {
    this.tell([{ isIntersecting: true }]);
  };
  unobserve = vi.fn();
  disconnect = vi.fn();
}

Object.defineProperty(window, 'IntersectionObserver', {
  configurable: true,
  value: SeeingIntersectionObserver,
});
window.ResizeObserver = SilentResizeObserver;
window.scrollTo = vi.fn();
window.HTMLElement.prototype.scrollIntoView = vi.fn();

Object.defineProperty(document, 'fonts', {
  configurable: true,
  value: { addEventListener: vi.fn(), removeEventListener: vi.fn() },
});

// A busy machine is slow, not wrong.
configure({ asyncUtilTimeout: 5000 });

// Every test begins in English; a text that lacks its value fails the test.
Object.defineProperty(navigator, 'languages', { get: () => ['en-US'], configurable: true });
await startLanguage();
i18next.options.missingInterpolationHandler = (text: string) => {
  throw new Error(`A value is missing in: ${text}`);
};

afterEach(async () => {
  cleanup();
  sessionStorage.clear();
  localStorage.clear();
  if (i18next.language !== 'en') await i18next.changeLanguage('en');
});
