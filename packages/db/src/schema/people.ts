import { boolean, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";

import { day, moment } from "./columns.ts";

/** Staff who sign in. The sign-in library writes here; `demo` marks accounts of the demo. */
export const users = pgTable("users", {
  id: text().primaryKey(),
  name: text().notNull(),
  email: text().notNull().unique(),
  emailVerified: boolean("email_verified").notNull().default(false),
  image: text(),
  username: text().unique(),
  displayUsername: text("display_username"),
  demo: boolean().notNull().default(false),
  createdAt: moment("created_at").notNull(),
  updatedAt: moment("updated_at").notNull(),
});

/** Open sessions, by token. */
export const sessions = pgTable("sessions", {
  id: text().primaryKey(),
  token: text().notNull().unique(),
  userId: text("user_id").notNull(),
  expiresAt: moment("expires_at").notNull(),
  ipAddress: text("ip_address"),
  userAgent: text("user_agent"),
  createdAt: moment("created_at").notNull(),
  updatedAt: moment("updated_at").notNull(),
});

/** Ways to sign in; `password` holds a hash, never a password. */
export const accounts = pgTable("accounts", {
  id: text().primaryKey(),
  accountId: text("account_id").notNull(),
  providerId: text("provider_id").notNull(),
  userId: text("user_id").notNull(),
  accessToken: text("access_token"),
  refreshToken: text("refresh_token"),
  idToken: text("id_token"),
  accessTokenExpiresAt: moment("access_token_expires_at"),
  refreshTokenExpiresAt: moment("refresh_token_expires_at"),
  scope: text(),
  password: text(),
  createdAt: moment("created_at").notNull(),
  updatedAt: moment("updated_at").notNull(),
});

/** One-time tokens of the sign-in library. */
export const verifications = pgTable("verifications", {
  id: text().primaryKey(),
  identifier: text().notNull(),
  value: text().notNull(),
  expiresAt: moment("expires_at").notNull(),
  createdAt: moment("created_at"),
  updatedAt: moment("updated_at"),
});

/** Who is what at which unit, between two days (inclusive). */
export const userPositions = pgTable(
  "user_positions",
  {
    districtId: integer("district_id").notNull(),
    id: uuid().notNull(),
    userId: text("user_id").notNull(),
    unitId: integer("unit_id").notNull(),
    role: text().notNull(),
    validFrom: day("valid_from").notNull(),
    validTo: day("valid_to"),
  },
  (t) => [primaryKey({ name: "user_positions_pk", columns: [t.districtId, t.id] })],
);
