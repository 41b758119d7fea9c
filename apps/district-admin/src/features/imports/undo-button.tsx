import { Alert, Button, Group, Modal } from "@mantine/core";
import { formatCount } from "@motcua/ui/format";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";

import { readFailure } from "../../app/failure.ts";
import { type ImportLine, trpc, type UndoReport } from "../../app/rpc.ts";
import { messages } from "./messages.vi.ts";

interface Props {
  readonly batch: Pick<ImportLine, "batch" | "system" | "imported">;
  readonly onUndone: (report: UndoReport) => void;
}

/** Takes a batch back, after a question that says what goes and what stays. */
export function UndoButton({ batch, onUndone }: Props) {
  const [asking, setAsking] = useState(false);
  const queryClient = useQueryClient();
  const undo = useMutation(
    trpc.imports.undo.mutationOptions({
      onSuccess: (report) => {
        setAsking(false);
        onUndone(report);
        void queryClient.invalidateQueries(trpc.imports.pathFilter());
        void queryClient.invalidateQueries(trpc.boards.pathFilter());
      },
    }),
  );
  const text = batch.system === null ? messages.undoText(formatCount(batch.imported)) : messages.undoSystemText;
  return (
    <>
      <Button variant="outline" color="red" onClick={() => setAsking(true)} style={{ justifySelf: "start" }}>
        {messages.undo}
      </Button>
      <Modal
        opened={asking}
        onClose={() => setAsking(false)}
        title={messages.undoTitle}
        closeButtonProps={{ "aria-label": messages.cancel }}
      >
        <p>{text}</p>
        {undo.error && (
          <Alert color="red" role="alert" mb="md">
            {readFailure(undo.error).sentence}
          </Alert>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={() => setAsking(false)} data-autofocus>
            {messages.cancel}
          </Button>
          <Button color="red" onClick={() => undo.mutate({ id: batch.batch })} loading={undo.isPending}>
            {messages.undoNow}
          </Button>
        </Group>
      </Modal>
    </>
  );
}
