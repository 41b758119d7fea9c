import { Button, Loader, VisuallyHidden } from "@mantine/core";
import { EmptyState } from "@motcua/ui/empty-state";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";

import { readFailure } from "../../app/failure.ts";
import { trpc } from "../../app/rpc.ts";
import { messages } from "./messages.vi.ts";
import { ProductHeader } from "./product-header.tsx";
import { SessionContext } from "./session-context.ts";
import { SignInScreen } from "./sign-in-screen.tsx";
import { SignOutButton } from "./sign-out-button.tsx";

/** How often the banner of a demo asks what time its clock shows. */
const CLOCK_MS = 60_000;

/** Shows its children to whoever is signed in with a board or imports; everybody else is told what is missing. */
export function SessionGate({ children }: { readonly children: ReactNode }) {
  const me = useQuery(trpc.session.me.queryOptions(undefined, { staleTime: CLOCK_MS, refetchInterval: CLOCK_MS }));
  if (me.data) {
    const { permissions, name, demo } = me.data;
    if (!permissions.includes("board.read")) return <NoScreen sentence={messages.noBoard(name)} demo={demo} />;
    return <SessionContext value={me.data}>{children}</SessionContext>;
  }
  if (me.isPending) return <Loader role="status" aria-label={messages.loading} m="xl" />;
  if (readFailure(me.error).code === "SIGNED_OUT") return <SignedOut />;
  return (
    <main id="noi-dung">
      <EmptyState title={messages.unreachable}>
        <p>{messages.unreachableHint}</p>
        <Button onClick={() => void me.refetch()} loading={me.isFetching}>
          {messages.retry}
        </Button>
      </EmptyState>
    </main>
  );
}

function SignedOut() {
  const status = useQuery(trpc.session.status.queryOptions());
  if (status.data?.signedIn) {
    return <NoScreen sentence={messages.noPosition(status.data.name ?? "")} demo={status.data.demo} />;
  }
  return <SignInScreen demo={status.data?.demo ?? false} />;
}

function NoScreen({ sentence, demo }: { readonly sentence: string; readonly demo: boolean }) {
  return (
    <>
      <ProductHeader demo={demo} />
      <main id="noi-dung">
        <VisuallyHidden component="h1">{messages.product}</VisuallyHidden>
        <EmptyState title={sentence}>
          <p>
            <a href="/xa/">{messages.toCommune}</a>
          </p>
          <SignOutButton />
        </EmptyState>
      </main>
    </>
  );
}
