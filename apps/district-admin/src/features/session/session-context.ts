import { createContext, use } from "react";

import type { Session } from "../../app/rpc.ts";

export const SessionContext = createContext<Session | null>(null);

/** Who is signed in; every screen behind the gate has a session. */
export function useSession(): Session {
  const session = use(SessionContext);
  if (session === null) throw new Error("a screen outside of the session gate asks for its session");
  return session;
}

/** True when the signed-in may do this in at least one unit; the server asks again at every step. */
export function useMay(permission: Session["permissions"][number]): boolean {
  return useSession().permissions.includes(permission);
}
