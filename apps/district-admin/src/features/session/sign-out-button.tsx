import { Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";

import { messages } from "./messages.vi.ts";
import { endSession } from "./session-requests.ts";

/** The page is loaded anew, so that nothing of what was read stays in its memory. */
async function leave(): Promise<void> {
  if (await endSession()) window.location.assign("/huyen/");
  else notifications.show({ color: "red", message: messages.signOutFailed });
}

export function SignOutButton() {
  return (
    <Button variant="default" size="compact-md" onClick={() => void leave()}>
      {messages.signOut}
    </Button>
  );
}
