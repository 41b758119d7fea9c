import { notifications } from "@mantine/notifications";

import { messages } from "./messages.vi.ts";

/** A short word in the corner about something that is done; it goes by itself. */
export function notify(color: "green" | "blue" | "red", message: string): void {
  notifications.show({ color, message, closeButtonProps: { "aria-label": messages.close } });
}
