import { Button, Group } from "@mantine/core";
import { useState } from "react";

import { Dialog } from "../../app/dialog.tsx";
import { notify } from "../../app/notify.ts";
import { hasDraft, wipeDrafts } from "../intake/draft-store.ts";
import { signOut } from "./auth-requests.ts";
import { messages } from "./messages.vi.ts";

/** Ends the session and forgets everything on this page; the page is loaded anew, so that nothing stays in memory. */
async function leave(): Promise<void> {
  if (await signOut()) {
    wipeDrafts();
    window.location.assign("/xa/");
  } else {
    notify("red", messages.signOutFailed);
  }
}

/** What asks before a draft is lost; `ask` is what the button does. */
export function useSignOut() {
  const [asking, setAsking] = useState(false);
  const dialog = asking && (
    <Dialog title={messages.leaveDraftTitle} onClose={() => setAsking(false)}>
      <p>{messages.leaveDraft}</p>
      <Group justify="flex-end">
        <Button variant="default" onClick={() => setAsking(false)} data-autofocus>
          {messages.stay}
        </Button>
        <Button onClick={() => void leave()}>{messages.leave}</Button>
      </Group>
    </Dialog>
  );
  return { dialog, ask: () => (hasDraft() ? setAsking(true) : void leave()) };
}

export function SignOutButton() {
  const { dialog, ask } = useSignOut();
  return (
    <>
      <Button variant="default" onClick={ask}>
        {messages.signOut}
      </Button>
      {dialog}
    </>
  );
}
