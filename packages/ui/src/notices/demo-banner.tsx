import { formatDay, formatTime, formatWeekday } from "@motcua/time/format-vi";
import { type Instant, localDateOf } from "@motcua/time/instant";

import { messages } from "./messages.vi.ts";

/** Stands on every screen of a demo store, with the moment that its clock shows. */
export function DemoBanner({ lawNow }: { readonly lawNow: Instant }) {
  const day = localDateOf(lawNow);
  const moment = `${formatWeekday(day)}, ${formatDay(day)} ${formatTime(lawNow)}`;
  return <p className="mc-demo">{messages.demo(moment)}</p>;
}
