import { z } from "zod";

import { messages } from "./messages.vi.ts";

/** What the sign-in screen sends. The name is compared without regard to capitals. */
export const SignInInput = z.object({
  username: z
    .string(messages.usernameMissing)
    .trim()
    .min(1, messages.usernameMissing)
    .max(100, messages.usernameTooLong),
  password: z.string(messages.passwordMissing).min(1, messages.passwordMissing).max(128, messages.passwordTooLong),
});
export type SignInInput = z.infer<typeof SignInInput>;

/** The rule for a new account's name and password. */
export const NewCredentials = z.object({
  username: z
    .string()
    .toLowerCase()
    .regex(/^[a-z0-9_.]{3,30}$/, messages.usernameRule),
  password: z.string().min(8, messages.passwordRule).max(128, messages.passwordTooLong),
});
