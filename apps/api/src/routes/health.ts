import type { ApiApp, ApiParts } from "../parts.ts";

/** Whether the process is up, whether it can work, and its figures. */
export function healthRoutes(app: ApiApp, { database, availability, feed, metrics }: ApiParts): void {
  app.get("/healthz", (c) => c.json({ status: "ok" }));

  app.get("/readyz", async (c) => {
    const ready = availability.up && (await answers(database));
    if (!ready) c.header("retry-after", "2");
    return c.json({ status: ready ? "ok" : "unavailable", database: ready ? "up" : "down" }, ready ? 200 : 503);
  });

  app.get("/metrics", (c) => {
    const { rss, heapUsed } = process.memoryUsage();
    const gauges = {
      motcua_database_up: availability.up ? 1 : 0,
      motcua_change_feed_readers: feed.readers,
      process_resident_memory_bytes: rss,
      nodejs_heap_used_bytes: heapUsed,
      process_uptime_seconds: Math.round(process.uptime()),
    };
    return c.text(metrics.text(gauges), 200, { "content-type": "text/plain; version=0.0.4; charset=utf-8" });
  });
}

async function answers(database: ApiParts["database"]): Promise<boolean> {
  try {
    await database.readAs(null, async () => undefined);
    return true;
  } catch {
    return false; // why it is away is no answer's business; the log of whoever asked for rows has it
  }
}
