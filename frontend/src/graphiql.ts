import { loadConfig } from './api/config';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no root element');
root.style.height = '100dvh';
document.body.style.margin = '0';

// fetched apart, so that the bundler does not take the explorer for a part of the dashboard's first page
const [config, { openExplorer }] = await Promise.all([loadConfig(), import('./explorer')]);
openExplorer(root, config);
