import type { Who } from "@motcua/db/database";
import { DomainError } from "@motcua/domain/errors";

import { requirePermission, type ServiceContext, whoWith } from "../context/service-context.ts";

/** The context of the database for the boards of these units. @throws {DomainError} FORBIDDEN unless all may be read */
export function whoReadsBoards(ctx: ServiceContext, unitIds: readonly number[]): Who {
  const allowed = new Set(requirePermission(ctx, "board.read"));
  if (!unitIds.every((unitId) => allowed.has(unitId))) throw new DomainError("FORBIDDEN", { permission: "board.read" });
  return { ...whoWith(ctx, "board.read"), unitIds };
}
