import { Children, startTransition, useEffect, useState, type ReactNode } from 'react';

/**
 * Draws what it holds one after the other from the top, each in a task of its own: what is put into a page at once is
 * laid out at once, and a slow phone would be deaf to its person meanwhile.
 */
export function OneByOne({ children }: { children: ReactNode }) {
  const all = Children.toArray(children);
  const [drawn, setDrawn] = useState(1);
  const complete = drawn >= all.length;
  useEffect(() => {
    if (complete) return;
    startTransition(() => {
      setDrawn(drawn + 1);
    });
  }, [complete, drawn]);
  return complete ? all : all.slice(0, drawn);
}
