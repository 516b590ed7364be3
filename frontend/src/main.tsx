import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { loadConfig } from './api/config';
import { App } from './app/app';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no root element');

void loadConfig().then(
  (config) => {
    createRoot(root).render(
      <StrictMode>
        <App config={config} />
      </StrictMode>,
    );
  },
  () => {
    root.textContent =
      'The dashboard could not read its configuration (config.json). Reload to try again.';
  },
);
