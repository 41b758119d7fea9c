import type { TrackingAnswer } from "@motcua/rpc/portal";
import { ErrorSummary } from "@motcua/ui/error-summary";
import { StateBadge } from "@motcua/ui/status-badge";

import { messages } from "./messages.vi.ts";
import { TrackingForm } from "./tracking-form.tsx";

type Found = Extract<TrackingAnswer, { kind: "found" }>["dossier"];

/** The form alone, or with what is wrong in it. */
export function TrackingPage({ typed, error }: { readonly typed: string; readonly error?: string }) {
  return (
    <>
      {error !== undefined && <ErrorSummary errors={[{ fieldId: "ma", message: error }]} />}
      <h1>{messages.title}</h1>
      <TrackingForm typed={typed} label={messages.label} {...(error === undefined ? {} : { error })} />
    </>
  );
}

/** Nothing bears that code. */
export function UnknownDossierPage({ typed }: { readonly typed: string }) {
  return (
    <>
      <h1>{messages.unknownTitle}</h1>
      <div className="mc-notice" role="status">
        <p>{messages.unknown(typed)}</p>
        <p>{messages.unknownAdvice}</p>
      </div>
      <TrackingForm typed={typed} label={messages.label} />
    </>
  );
}

/** Number and progress, what they mean, and what to do: nothing else of the dossier. */
export function TrackedDossierPage({ dossier }: { readonly dossier: Found }) {
  const { task, meaning, next } = messages.explanations[dossier.state];
  return (
    <>
      <h1>{messages.title}</h1>
      <section className="mc-panel" aria-label={messages.progress}>
        <p>
          {messages.label} <span className="mc-panel__code">{dossier.code}</span>
        </p>
        <p>
          <StateBadge state={dossier.state} />
        </p>
        <p className="mc-progress">
          <progress max={100} value={dossier.percent} aria-label={messages.progress}>
            {messages.percent(dossier.percent)}
          </progress>
          <span className="mc-progress__words">{messages.percent(dossier.percent)}</span>
        </p>
        <p>
          <strong>{task}</strong>
        </p>
      </section>
      <h2>{messages.meaning}</h2>
      <p>{meaning}</p>
      <h2>{messages.next}</h2>
      <p>{next}</p>
      <details className="mc-screen">
        <summary>{messages.why}</summary>
        <p>{messages.whyText}</p>
      </details>
      <section className="mc-screen">
        <h2>{messages.again}</h2>
        <TrackingForm typed="" label={messages.label} />
      </section>
    </>
  );
}
