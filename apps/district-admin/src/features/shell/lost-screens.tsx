import { Button } from "@mantine/core";
import { EmptyState } from "@motcua/ui/empty-state";
import { Link } from "@tanstack/react-router";

import { messages } from "./messages.vi.ts";

/** Under an address that this app does not have. */
export function NotFound() {
  return (
    <EmptyState title={messages.notFoundTitle}>
      <p>{messages.notFoundHint}</p>
      <p>
        <Link to="/">{messages.toBoard}</Link>
      </p>
    </EmptyState>
  );
}

/** In place of a screen that threw: a fault of ours. */
export function BrokenScreen() {
  return (
    <EmptyState title={messages.brokenTitle}>
      <p>{messages.brokenHint}</p>
      <Button onClick={() => window.location.reload()}>{messages.reload}</Button>
    </EmptyState>
  );
}
