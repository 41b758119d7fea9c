import { Alert, Button } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { type DragEvent, useRef, useState } from "react";

import { messages } from "./messages.vi.ts";
import { sendRegister } from "./send-register.ts";

const ACCEPTED = ".xlsx,.csv,.gz";

/** Takes one file by choice or by drag and drop and leads to the look at it. */
export function DropZone() {
  const navigate = useNavigate();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);
  const [sending, setSending] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);

  async function take(file: File | undefined) {
    if (!file) return;
    setSending(file.name);
    setRefusal(null);
    const sent = await sendRegister(file);
    setSending(null);
    if ("sentence" in sent) return setRefusal(sent.sentence);
    await navigate({ to: "/nhap-so/tep/$uploadId", params: { uploadId: sent.uploadId } });
  }

  function drop(event: DragEvent) {
    event.preventDefault();
    setIsOver(false);
    void take(event.dataTransfer.files[0]);
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra beside the button inside
    <div
      className={isOver ? "mc-drop mc-drop--over" : "mc-drop"}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
    >
      <p>{sending === null ? messages.drop : messages.uploading(sending)}</p>
      <input
        ref={input}
        type="file"
        accept={ACCEPTED}
        hidden
        aria-label={messages.choose}
        onChange={(event) => {
          void take(event.currentTarget.files?.[0]);
          event.currentTarget.value = "";
        }}
      />
      <Button onClick={() => input.current?.click()} loading={sending !== null}>
        {messages.choose}
      </Button>
      {refusal !== null && (
        <Alert color="red" role="alert" w="100%">
          {refusal}
        </Alert>
      )}
    </div>
  );
}
