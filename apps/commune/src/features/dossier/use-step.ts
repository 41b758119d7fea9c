import { useState } from "react";
import { v7 as uuidv7 } from "uuid";

import { type Failure, readFailure } from "../../app/failure.ts";
import { notify } from "../../app/notify.ts";
import { type DossierView, queryClient, trpc } from "../../app/rpc.ts";
import { messages } from "./messages.vi.ts";
import type { StepName } from "./open-actions.ts";

/** What every step's command carries. */
export interface StepCommand {
  readonly dossierId: string;
  readonly commandId: string;
  readonly version: number;
}

/** A dialog's one command: sent again with the same id until the server has answered. */
export function useStep(view: DossierView, step: { readonly name: StepName; readonly onClose: () => void }) {
  const [commandId] = useState(() => uuidv7());
  const [state, setState] = useState<{ readonly waiting: boolean; readonly failure: Failure | null }>({
    waiting: false,
    failure: null,
  });
  const dossierId = view.dossier.id;

  async function run(send: (command: StepCommand) => Promise<{ readonly repeated: boolean }>) {
    if (state.waiting) return;
    setState({ waiting: true, failure: null });
    try {
      const { repeated } = await send({ dossierId, commandId, version: view.dossier.version });
      notify("green", repeated ? messages.repeated : messages.done[step.name]);
      await refreshDossier(dossierId);
      step.onClose();
    } catch (error) {
      setState({ waiting: false, failure: readFailure(error) });
    }
  }

  async function reload() {
    await refreshDossier(dossierId);
    setState({ waiting: false, failure: null });
    notify("blue", messages.reloaded);
  }

  return {
    ...state,
    run: (send: Parameters<typeof run>[0]) => void run(send),
    reload: () => void reload(),
  };
}

async function refreshDossier(dossierId: string): Promise<void> {
  void queryClient.invalidateQueries(trpc.dossiers.queue.pathFilter());
  void queryClient.invalidateQueries(trpc.dossiers.queueCounts.pathFilter());
  await queryClient.invalidateQueries(trpc.dossiers.get.queryFilter({ dossierId }));
}
