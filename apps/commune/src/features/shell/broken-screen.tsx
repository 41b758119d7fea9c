import { Alert, Button } from "@mantine/core";

import { messages } from "../../app/messages.vi.ts";

/** In place of a screen that broke; what was typed in intake is in its draft. */
export function BrokenScreen() {
  return (
    <Alert color="red" title={messages.somethingBroke} role="alert">
      <p>{messages.somethingBrokeHint}</p>
      <Button onClick={() => window.location.reload()}>{messages.reloadPage}</Button>
    </Alert>
  );
}
