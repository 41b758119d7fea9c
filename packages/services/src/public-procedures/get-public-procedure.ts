import type { ChannelIn } from "@motcua/domain/dossier/dossier";
import { vi } from "@motcua/domain/messages/vi";
import { feesFor, limitsFor, type ProcedureFee } from "@motcua/domain/procedures/procedure";
import { isValidOn } from "@motcua/domain/units/tree";
import { describeLimit } from "@motcua/sla/limit";
import type { LocalDate } from "@motcua/time/local-date";

import type { NumberedVersion, ReferenceData } from "../reference/reference-data.ts";

/** What one way of handing in costs and how long it takes; limits in words. */
export interface PublicChannel {
  readonly channel: ChannelIn;
  readonly channelName: string;
  readonly legalLimit: string;
  /** A shorter one that the unit promises. */
  readonly committedLimit: string | null;
  readonly fees: readonly Pick<ProcedureFee, "amount" | "unit" | "note">[];
}

/** A procedure as it stands on a day at units of the tiers named. */
export interface PublicVersion {
  readonly tiers: readonly string[];
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
  /** Figures of the product's own making, for demonstration: the page says `mẫu`. */
  readonly sample: boolean;
  /** How sure the limits are: V read in the law, V2 second hand, M from memory. */
  readonly confidence: "V" | "V2" | "M";
  readonly note: string | null;
  readonly channels: readonly PublicChannel[];
  readonly components: NumberedVersion["components"];
  readonly process: readonly { readonly stage: string; readonly roleName: string; readonly limit: string }[];
  readonly legalBasis: readonly string[];
}

/** All that the public is told of a procedure. Without versions the catalogue has its name alone. */
export interface PublicProcedure {
  readonly code: string;
  readonly name: string;
  readonly fieldName: string;
  readonly level: string;
  readonly subjects: string;
  readonly resultName: string;
  readonly decision: string;
  readonly versions: readonly PublicVersion[];
}

/** A procedure by its national code as it stands on `day`, or null. Open to everyone. */
export function findPublicProcedure(reference: ReferenceData, code: string, day: LocalDate): PublicProcedure | null {
  const record = reference.procedures.get(code);
  if (!record) return null;
  return {
    code: record.code,
    name: record.name,
    fieldName: record.field,
    level: record.level,
    subjects: record.subjects,
    resultName: record.resultName,
    decision: record.decision,
    versions: record.versions.filter((version) => isValidOn(version, day)).map(publicVersion),
  };
}

function publicVersion(version: NumberedVersion): PublicVersion {
  const { validFrom, validTo, sample, confidence, note, components, legalBasis } = version;
  return {
    tiers: version.tiers.map((tier) => vi.tiers[tier]),
    validFrom,
    validTo,
    sample,
    confidence,
    note,
    channels: version.channels.map((channel) => publicChannel(version, channel)),
    components,
    process: version.process.map(({ stage, role, limit }) => ({
      stage,
      roleName: vi.roles[role],
      limit: describeLimit(limit),
    })),
    legalBasis,
  };
}

function publicChannel(version: NumberedVersion, channel: ChannelIn): PublicChannel {
  const { legal, committed } = limitsFor(version, channel);
  return {
    channel,
    channelName: vi.channelsIn[channel],
    legalLimit: describeLimit(legal),
    committedLimit: committed === null ? null : describeLimit(committed),
    fees: feesFor(version, channel).map(({ amount, unit, note }) => ({ amount, unit, note })),
  };
}
