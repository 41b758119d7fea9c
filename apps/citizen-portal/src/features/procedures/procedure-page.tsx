import type { PublicProcedure } from "@motcua/rpc/portal";
import { formatDay } from "@motcua/time/format-vi";
import { Fragment } from "react";

import { ChannelTable } from "./channel-table.tsx";
import { messages } from "./messages.vi.ts";
import { PaperTable } from "./paper-table.tsx";

type Version = PublicProcedure["versions"][number];

/** One procedure: what it is, and as it stands today at each tier that offers it. */
export function ProcedurePage({ procedure }: { readonly procedure: PublicProcedure }) {
  const isToday = procedure.versions.every((version) => version.validTo === null);
  const facts: readonly (readonly [string, string])[] = [
    [messages.codeLabel, procedure.code],
    [messages.fieldLabel, procedure.fieldName],
    [messages.subjectsLabel, procedure.subjects],
    [messages.resultLabel, procedure.resultName],
    // The catalogue's words of today would contradict a version of the past.
    [messages.levelLabel, isToday ? procedure.level : ""],
    [messages.decisionLabel, isToday ? procedure.decision : ""],
  ];
  return (
    <>
      <a className="mc-back" href="/thu-tuc">
        ← {messages.back}
      </a>
      <h1>{procedure.name}</h1>
      <dl className="mc-list" aria-label={messages.facts}>
        {facts
          .filter(([, value]) => value !== "")
          .map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      {procedure.versions.length === 0 && (
        <div className="mc-notice">
          <p>{messages.catalogueOnly}</p>
          <p>{messages.catalogueAdvice}</p>
        </div>
      )}
      {procedure.versions.map((version) => (
        <VersionPart key={version.tiers.join()} version={version} />
      ))}
    </>
  );
}

function VersionPart({ version }: { readonly version: Version }) {
  const { tiers, validFrom, validTo, process, legalBasis } = version;
  return (
    <>
      <p className="mc-meta">
        {messages.offeredAt(tiers.join(", "))}. {messages.since(formatDay(validFrom), validTo && formatDay(validTo))}.
      </p>
      <Marks version={version} />
      <h2>{messages.channels}</h2>
      <ChannelTable channels={version.channels} />
      <h2>{messages.papers}</h2>
      <PaperTable papers={version.components} />
      <h2>{messages.process}</h2>
      <ol className="mc-steps">
        {process.map(({ stage, roleName, limit }) => (
          <li key={stage}>
            {stage}
            <div className="mc-meta">{messages.step(roleName, limit)}</div>
          </li>
        ))}
      </ol>
      <h2>{messages.basis}</h2>
      <ul>
        {legalBasis.map((source) => (
          <li key={source}>{source}</li>
        ))}
      </ul>
    </>
  );
}

/** How far the figures below may be trusted; nothing when they were read in the law. */
function Marks({ version: { sample, confidence, note } }: { readonly version: Version }) {
  const doubt = messages.confidence[confidence];
  const sentences = [...(doubt === null ? [] : [doubt]), ...(note === null ? [] : [`${note}.`.replace(/\.\.$/, ".")])];
  if (!sample && sentences.length === 0) return null;
  return (
    <div className="mc-notice">
      {sample && (
        <p>
          <span className="mc-mark">{messages.sampleMark}</span> {messages.sample}
        </p>
      )}
      {sentences.map((sentence) => (
        <Fragment key={sentence}>
          <p>{sentence}</p>
        </Fragment>
      ))}
    </div>
  );
}
