import { z } from "zod";

import socialProtection from "../../data/procedures/bao-tro-xa-hoi.json" with { type: "json" };
import certification from "../../data/procedures/chung-thuc.json" with { type: "json" };
import residence from "../../data/procedures/cu-tru.json" with { type: "json" };
import land from "../../data/procedures/dat-dai.json" with { type: "json" };
import poverty from "../../data/procedures/giam-ngheo.json" with { type: "json" };
import infrastructure from "../../data/procedures/ha-tang-ky-thuat.json" with { type: "json" };
import householdBusiness from "../../data/procedures/ho-kinh-doanh.json" with { type: "json" };
import civilStatus from "../../data/procedures/ho-tich.json" with { type: "json" };
import mediation from "../../data/procedures/hoa-giai-o-co-so.json" with { type: "json" };
import construction from "../../data/procedures/hoat-dong-xay-dung.json" with { type: "json" };
import adoption from "../../data/procedures/nuoi-con-nuoi.json" with { type: "json" };
import planning from "../../data/procedures/quy-hoach-do-thi-va-nong-thon.json" with { type: "json" };
import { fieldName } from "./fields.ts";
import { Procedure } from "./procedure.ts";

/** A shipped procedure with the name of its field. */
export interface ReferenceProcedure extends Procedure {
  readonly field: string;
}

/**
 * The sixty procedures that ship complete, those of civil status and certification first. Each has a version for
 * 2018-01-01 to 2025-06-30 with the local limits of that time (`sample`) and one from 2025-07-01 on.
 * @throws {Error} when a shipped file is not as it should be
 */
export const referenceProcedures: readonly ReferenceProcedure[] = z
  .array(Procedure)
  .parse([
    ...civilStatus,
    ...certification,
    ...land,
    ...householdBusiness,
    ...construction,
    ...socialProtection,
    ...poverty,
    ...adoption,
    ...residence,
    ...mediation,
    ...planning,
    ...infrastructure,
  ])
  .map((procedure) => ({ ...procedure, field: requireFieldName(procedure.fieldCode) }));

function requireFieldName(code: string): string {
  const name = fieldName(code);
  if (name === null) throw new Error(`the catalogue of fields has no ${code}`);
  return name;
}
