/** The server's own figures, in the text form of Prometheus. */
export interface Metrics {
  countRequest(request: { readonly group: string; readonly status: number; readonly seconds: number }): void;
  countSignInFailure(): void;
  /** The page of figures; gauges are read now. */
  text(gauges: Readonly<Record<string, number>>): string;
}

const BUCKETS = [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];

interface Duration {
  count: number;
  sum: number;
  readonly buckets: number[];
}

/** Figures of one process from its start on. Labels have few values: never a path or a person. */
export function createMetrics(): Metrics {
  const requests = new Map<string, number>();
  const durations = new Map<string, Duration>();
  let signInFailures = 0;
  return {
    countRequest({ group, status, seconds }) {
      const key = `group="${group}",status="${Math.floor(status / 100)}xx"`;
      requests.set(key, (requests.get(key) ?? 0) + 1);
      const known = durations.get(group) ?? { count: 0, sum: 0, buckets: BUCKETS.map(() => 0) };
      known.count += 1;
      known.sum += seconds;
      BUCKETS.forEach((limit, place) => {
        if (seconds <= limit) known.buckets[place] = (known.buckets[place] ?? 0) + 1;
      });
      durations.set(group, known);
    },
    countSignInFailure() {
      signInFailures += 1;
    },
    text(gauges) {
      const lines = [
        ...section(
          "motcua_http_requests_total",
          "counter",
          [...requests].map(([labels, count]) => [labels, count]),
        ),
        ...histogram(durations),
        ...section("motcua_sign_in_failures_total", "counter", [["", signInFailures]]),
        ...Object.entries(gauges).flatMap(([name, value]) => section(name, "gauge", [["", value]])),
      ];
      return `${lines.join("\n")}\n`;
    },
  };
}

function section(name: string, type: string, samples: readonly (readonly [string, number])[]): string[] {
  return [`# TYPE ${name} ${type}`, ...samples.map(([labels, value]) => `${name}${labels && `{${labels}}`} ${value}`)];
}

function histogram(durations: ReadonlyMap<string, Duration>): string[] {
  const name = "motcua_http_request_seconds";
  const samples = [...durations].flatMap(([group, { count, sum, buckets }]) => [
    ...BUCKETS.map((limit, place) => `${name}_bucket{group="${group}",le="${limit}"} ${buckets[place] ?? 0}`),
    `${name}_bucket{group="${group}",le="+Inf"} ${count}`,
    `${name}_sum{group="${group}"} ${sum}`,
    `${name}_count{group="${group}"} ${count}`,
  ]);
  return [`# TYPE ${name} histogram`, ...samples];
}
