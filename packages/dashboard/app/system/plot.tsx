import type { HistoryBucket } from '@omotes/http-api';
import { useEffect, useRef } from 'preact/hooks';
import { theme } from '../shell/theme.ts';

interface PlotProps {
  readonly title: string;
  readonly unit: string;
  readonly buckets: readonly HistoryBucket[];
  readonly valueOf: (bucket: HistoryBucket) => number | null;
}

const HEIGHT = 180;

/** A plot of values over time. Its library is loaded when first needed. */
export function Plot({ title, unit, buckets, valueOf }: PlotProps) {
  const box = useRef<HTMLDivElement>(null);
  const colors = theme.value;
  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    let destroy = () => undefined as void;
    let isOver = false;
    void import('uplot').then(({ default: UPlot }) => {
      if (isOver) return;
      const style = getComputedStyle(element);
      const axis = {
        stroke: style.color,
        grid: { stroke: style.borderTopColor },
        ticks: { stroke: style.borderTopColor },
      };
      const plot = new UPlot(
        {
          width: element.clientWidth,
          height: HEIGHT,
          legend: { show: false },
          cursor: { show: false },
          padding: [10, 20, 0, 0], // half a label extends beyond the last tick
          axes: [
            axis,
            {
              ...axis,
              values: (_plot, ticks) => ticks.map((tick) => `${tick} ${unit}`.trim()),
              // As wide as the longest label, which would be cut off.
              size: (_plot, labels) => 20 + 7 * Math.max(3, ...(labels ?? []).map(({ length }) => length)),
            },
          ],
          scales: { y: { range: (_plot, _least, most) => [0, most > 0 ? most * 1.1 : 1] } },
          series: [{}, { stroke: style.outlineColor, width: 2, points: { show: true, size: 4 } }],
        },
        [buckets.map(({ at }) => Date.parse(at) / 1000), buckets.map(valueOf)],
        element,
      );
      const observer = new ResizeObserver(() => plot.setSize({ width: element.clientWidth, height: HEIGHT }));
      observer.observe(element);
      destroy = () => {
        observer.disconnect();
        plot.destroy();
      };
    });
    return () => {
      isOver = true;
      destroy();
    };
  }, [buckets, colors]);
  const values = buckets.flatMap((bucket) => valueOf(bucket) ?? []);
  return (
    <figure>
      <figcaption>
        {title} <span class="muted">{summary(values, unit)}</span>
      </figcaption>
      <div ref={box} class="plot" role="img" aria-label={`${title} over time. ${summary(values, unit)}`} />
    </figure>
  );
}

function summary(values: readonly number[], unit: string): string {
  const last = values.at(-1);
  if (last === undefined) return 'no jobs in this time';
  const text = (value: number) => `${Number(value.toPrecision(3))} ${unit}`.trim();
  return `${text(last)} at last, ${text(Math.max(...values))} at most`;
}
