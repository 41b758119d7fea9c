import { colours, textSizes, tones } from "@motcua/ui/tokens";
import { BarChart, LineChart } from "echarts/charts";
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from "echarts/components";
import { type EChartsType, init, use as useParts } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { useEffect, useRef } from "react";

import type { TrendPoint } from "../../app/rpc.ts";
import { messages } from "./messages.vi.ts";

useParts([BarChart, LineChart, AriaComponent, GridComponent, LegendComponent, TooltipComponent, SVGRenderer]);

interface Props {
  readonly points: readonly TrendPoint[];
  readonly labelOf: (point: TrendPoint) => string;
}

/** Columns of what came in, a line of what was resolved. Says nothing that its table does not say. */
export function TrendChart({ points, labelOf }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType | null>(null);

  useEffect(() => {
    if (place.current === null) return;
    const made = init(place.current, null, { renderer: "svg", locale: "EN" });
    chart.current = made;
    const watcher = new ResizeObserver(() => made.resize());
    watcher.observe(place.current);
    return () => {
      watcher.disconnect();
      made.dispose();
      chart.current = null;
    };
  }, []);

  useEffect(() => {
    chart.current?.setOption(optionOf(points, points.map(labelOf)));
  });

  return <div ref={place} className="mc-trend__chart" role="img" aria-label={messages.trendTitle} />;
}

/** Named, not inherited: widths are measured by it before anything is drawn. */
const FONT = '"Be Vietnam Pro", system-ui, sans-serif';

function optionOf(points: readonly TrendPoint[], labels: readonly string[]) {
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const text = { color: colours.inkSoft, fontFamily: FONT, fontSize: textSizes.xs };
  return {
    animation: !calm,
    animationDuration: 250,
    textStyle: { fontFamily: FONT },
    color: [tones.info.ink, colours.accent],
    grid: { left: 8, right: 8, top: 34, bottom: 4, containLabel: true },
    legend: { top: 0, left: 0, textStyle: text },
    tooltip: { trigger: "axis" },
    aria: { enabled: true, decal: { show: true }, label: { enabled: false } },
    xAxis: { type: "category", data: labels, axisLabel: { ...text, hideOverlap: true }, axisTick: { show: false } },
    yAxis: { type: "value", minInterval: 1, axisLabel: text, splitLine: { lineStyle: { color: colours.line } } },
    series: [
      { type: "bar", name: messages.columns.received, data: points.map((point) => point.received), barMaxWidth: 28 },
      {
        type: "line",
        name: messages.columns.resolved,
        data: points.map((point) => point.resolved),
        symbolSize: 6,
        lineStyle: { width: 2 },
      },
    ],
  };
}
