import classes from './interval.module.css';

interface IntervalProps {
  times: number;
  low: number;
  high: number;
}

/** Halves and doubles are as far from the usual as each other; beyond a quarter and four times the drawing ends. */
const place = (times: number): string => {
  const doublings = Math.log2(Math.max(times, 0.001));
  return `${String(Math.min(100, Math.max(0, 50 + 25 * doublings)))}%`;
};

/** Where a finding lies beside the median, drawn; the words beside it say the same. */
export function Interval({ times, low, high }: IntervalProps) {
  return (
    <div className={classes.track} aria-hidden>
      <span className={classes.usual} />
      <span
        className={classes.range}
        style={{ left: place(low), right: `calc(100% - ${place(high)})` }}
      />
      <span className={classes.at} style={{ left: place(times) }} />
    </div>
  );
}
