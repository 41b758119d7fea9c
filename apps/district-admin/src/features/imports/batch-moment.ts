import { formatIsoMoment } from "@motcua/ui/format";

import { messages } from "./messages.vi.ts";

/** When a batch ran. That is real time; where the screen shows a demo's assumed day, it says so. */
export function batchMoment(moment: string, demo: boolean): string {
  const written = formatIsoMoment(moment);
  return demo ? messages.realTime(written) : written;
}
