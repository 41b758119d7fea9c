import { Button, Loader } from "@mantine/core";
import { EmptyState } from "@motcua/ui/empty-state";
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useMemo, useState } from "react";

import { readFailure } from "../../app/failure.ts";
import { trpc } from "../../app/rpc.ts";
import { keepDraftsOf } from "../intake/draft-store.ts";
import { messages } from "./messages.vi.ts";
import { type Desk, DeskContext } from "./session-context.ts";
import { SignInScreen } from "./sign-in-screen.tsx";
import { SignOutButton } from "./sign-out.tsx";

/** Shows its children to whoever is signed in with a position at a unit; everybody else is told what is missing. */
export function SessionGate({ children }: { readonly children: ReactNode }) {
  const me = useQuery(trpc.session.me.queryOptions(undefined, { staleTime: Number.POSITIVE_INFINITY }));
  const [chosenUnit, workAt] = useState<number | null>(null);
  const desk = useMemo((): Desk | null => {
    if (!me.data) return null;
    keepDraftsOf(me.data.userId);
    const positions = me.data.positions.filter(({ permissions }) => permissions.includes("dossier.read"));
    const units = positions
      .map(({ unit }) => unit)
      .filter((unit, index, all) => index === all.findIndex(({ id }) => id === unit.id));
    const unit = units.find(({ id }) => id === chosenUnit) ?? units[0];
    if (!unit) return null;
    const here = positions.filter((position) => position.unit.id === unit.id);
    return { session: me.data, unit, permissions: here.flatMap(({ permissions }) => permissions), units, workAt };
  }, [me.data, chosenUnit]);

  if (desk) return <DeskContext value={desk}>{children}</DeskContext>;
  if (me.data) return <NoDesk sentence={messages.notAtDesk(me.data.name)} />;
  if (me.isPending) return <Loader role="status" aria-label={messages.loading} m="xl" />;
  if (readFailure(me.error).code === "SIGNED_OUT") return <SignedOut />;
  return (
    <EmptyState title={messages.unreachable}>
      <p>{messages.unreachableHint}</p>
      <Button onClick={() => void me.refetch()} loading={me.isFetching}>
        {messages.retry}
      </Button>
    </EmptyState>
  );
}

function SignedOut() {
  const status = useQuery(trpc.session.status.queryOptions());
  if (status.data?.signedIn) return <NoDesk sentence={messages.noPosition(status.data.name ?? "")} />;
  return <SignInScreen demo={status.data?.demo ?? false} />;
}

function NoDesk({ sentence }: { readonly sentence: string }) {
  return (
    <main id="noi-dung">
      <EmptyState title={sentence}>
        <p>
          <a href="/huyen/">{messages.toDistrict}</a>
        </p>
        <SignOutButton />
      </EmptyState>
    </main>
  );
}
