import { formatDay, formatWeekdayMoment } from "@motcua/time/format-vi";
import { parseInstant } from "@motcua/time/instant";
import { useQuery } from "@tanstack/react-query";

import { readFailure } from "../../app/failure.ts";
import { trpc } from "../../app/rpc.ts";
import type { IntakeForm } from "./intake-form.ts";
import { messages } from "./messages.vi.ts";

const AGAIN_MS = 30_000;

/** The due moment the slip would promise now, asked again as time goes on. */
export function DuePromise({ unitId, form }: { readonly unitId: number; readonly form: IntakeForm }) {
  const { procedureCode: code, channelIn } = form;
  const due = useQuery(
    trpc.procedures.dueIfReceivedNow.queryOptions(
      { unitId, code, channelIn },
      { enabled: code !== "", refetchInterval: AGAIN_MS, staleTime: 0 },
    ),
  );
  const at = due.data ? parseInstant(due.data.dueAt) : null;
  return (
    <div className="mc-due" aria-live="polite">
      <span className="mc-soft">{code === "" ? messages.dueUnknown : messages.dueNow}</span>
      {at !== null && <strong>{formatWeekdayMoment(at)}</strong>}
      {due.error && !due.data && <strong className="mc-error">{readFailure(due.error).sentence}</strong>}
      {due.data && due.data.provisional.length > 0 && (
        <span className="mc-soft">{messages.provisional(due.data.provisional.map(formatDay).join(", "))}</span>
      )}
    </div>
  );
}
