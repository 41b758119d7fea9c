import { EmptyState } from "@motcua/ui/empty-state";
import { Link } from "@tanstack/react-router";

import { messages } from "../../app/messages.vi.ts";

export function NotFound() {
  return (
    <EmptyState title={messages.notFoundTitle}>
      <p>{messages.notFoundHint}</p>
      <Link to="/">{messages.toQueue}</Link>
    </EmptyState>
  );
}
