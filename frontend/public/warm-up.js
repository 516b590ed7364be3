// What writes numbers and dates takes a slow phone a quarter of a second to load, once for the whole page. It is loaded on
// a thread beside the page, while the dashboard's own script is still on its way.
if (globalThis.document) new globalThis.Worker('/warm-up.js');
else {
  new Intl.NumberFormat().format(1);
  new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' }).format();
  new Intl.RelativeTimeFormat().format(1, 'day');
  globalThis.close();
}
