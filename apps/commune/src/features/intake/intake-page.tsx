import { EmptyState } from "@motcua/ui/empty-state";
import { Link } from "@tanstack/react-router";
import { useState } from "react";

import { messages as frame } from "../../app/messages.vi.ts";
import { canReceive, useDesk } from "../session/session-context.ts";
import { AcceptedPanel } from "./accepted-panel.tsx";
import { IntakeScreen } from "./intake-screen.tsx";
import { messages } from "./messages.vi.ts";
import type { AcceptedDossier } from "./use-intake.ts";

/** One dossier after another: the form, then what was accepted, then the next form. */
export function IntakePage() {
  const desk = useDesk();
  const [round, setRound] = useState<{ readonly number: number; readonly accepted: AcceptedDossier | null }>({
    number: 0,
    accepted: null,
  });
  if (!canReceive(desk)) {
    return (
      <EmptyState title={messages.notAllowed}>
        <p>{messages.notAllowedHint}</p>
        <Link to="/">{frame.toQueue}</Link>
      </EmptyState>
    );
  }
  if (round.accepted) {
    return (
      <AcceptedPanel dossier={round.accepted} onNext={() => setRound({ number: round.number + 1, accepted: null })} />
    );
  }
  return (
    <IntakeScreen
      key={`${desk.unit.id} ${round.number}`}
      unitId={desk.unit.id}
      userId={desk.session.userId}
      onAccepted={(accepted) => setRound({ ...round, accepted })}
    />
  );
}
