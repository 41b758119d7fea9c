import type { Instant } from "@motcua/time/instant";
import type { LocalDate } from "@motcua/time/local-date";
import { customType } from "drizzle-orm/pg-core";

import { dayFromDriver, INFINITY_TEXT, instantFromDriver, instantToDriver } from "../driver-time.ts";

/** timestamptz as an {@link Instant}. */
export const moment = customType<{ data: Instant; driverData: string }>({
  dataType: () => "timestamp with time zone",
  fromDriver: instantFromDriver,
  toDriver: instantToDriver,
});

/** A due moment as lists and counts keep it: `infinity` (null here) while the clock is suspended. */
export const dueMoment = customType<{ data: Instant | null; driverData: string }>({
  dataType: () => "timestamp with time zone",
  fromDriver: (text) => (text === INFINITY_TEXT ? null : instantFromDriver(text)),
  toDriver: (moment) => (moment === null ? INFINITY_TEXT : instantToDriver(moment)),
});

/** date as a {@link LocalDate}. */
export const day = customType<{ data: LocalDate; driverData: string }>({
  dataType: () => "date",
  fromDriver: dayFromDriver,
});

/** bytea as bytes. */
export const bytes = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => "bytea" });
