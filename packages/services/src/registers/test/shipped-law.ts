import { referenceProcedures } from "@motcua/domain/procedures/reference";
import { referenceDistricts } from "@motcua/domain/units/reference";
import { foldVietnamese } from "@motcua/domain/vietnamese/fold";
import { vnOffice } from "@motcua/sla/vn-office";

import type { ReferenceData } from "../../reference/reference-data.ts";
import { registerLaw } from "../rows/register-law.ts";

/** The shipped reference data as a store would give it, without a store. */
const shippedReference: ReferenceData = {
  districts: new Map(
    referenceDistricts.map(({ id, code, name, provinces, unitVersions }) => [
      id,
      { id, code, name, provinces, units: unitVersions.map((version) => ({ ...version, calendarId: "vn-office" })) },
    ]),
  ),
  procedures: new Map(
    referenceProcedures.map(({ versions, ...procedure }) => [
      procedure.code,
      {
        ...procedure,
        nameFold: foldVietnamese(procedure.name),
        authority: "",
        versions: versions.map((version, place) => ({ ...version, version: place + 1 })),
      },
    ]),
  ),
  calendar: (id) => ({ id, version: 1, index: vnOffice }),
};

/** The law of the five shipped districts. */
export const shippedLaw = registerLaw(shippedReference, [...shippedReference.districts.keys()]);
