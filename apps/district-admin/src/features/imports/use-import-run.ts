import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";

import { type ImportProgress, type StartImport, trpc } from "../../app/rpc.ts";

const POLL_MS = 700;

/** A run that this screen started, as far as it is. */
export interface ImportRun {
  readonly start: (input: StartImport) => void;
  /** Forgets the run: what it said no longer holds. */
  readonly forget: () => void;
  readonly progress: ImportProgress | null;
  readonly isRunning: boolean;
  readonly error: unknown;
}

/** Starts a run and asks how far it is until it has ended. */
export function useImportRun(): ImportRun {
  const [runId, setRunId] = useState<string | null>(null);
  const starting = useMutation(trpc.imports.start.mutationOptions({ onSuccess: (answer) => setRunId(answer.runId) }));
  const progress = useQuery(
    trpc.imports.progress.queryOptions(
      { id: runId ?? "" },
      {
        enabled: runId !== null,
        staleTime: 0,
        refetchInterval: ({ state }) => (state.error || isEnded(state.data) ? false : POLL_MS),
      },
    ),
  );
  const known = runId === null ? null : (progress.data ?? null);
  const error = starting.error ?? (runId === null ? null : progress.error);
  return {
    start: (input) => {
      setRunId(null);
      starting.mutate(input);
    },
    forget: () => {
      setRunId(null);
      starting.reset();
    },
    progress: known,
    isRunning: error === null && (starting.isPending || (runId !== null && !isEnded(known ?? undefined))),
    error,
  };
}

function isEnded(progress: ImportProgress | undefined): boolean {
  return progress !== undefined && progress.state !== "running";
}
