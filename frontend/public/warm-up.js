// What writes numbers and dates takes a slow phone a quarter of a second to load. It does so here, while the dashboard's
// own script is still on its way.
new Intl.NumberFormat().format(1);
new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' }).format();
new Intl.RelativeTimeFormat().format(1, 'day');
