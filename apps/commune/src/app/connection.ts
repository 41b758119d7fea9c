import { useSyncExternalStore } from "react";

/** Whether the server answered last time it was asked. The browser's own idea of being online is not trusted. */
export interface Connection {
  readonly answered: (yes: boolean) => void;
  readonly isLost: () => boolean;
  readonly subscribe: (onChange: () => void) => () => void;
}

export function makeConnection(): Connection {
  let lost = false;
  const listeners = new Set<() => void>();
  return {
    answered(yes) {
      if (lost === !yes) return;
      lost = !yes;
      for (const listener of listeners) listener();
    },
    isLost: () => lost,
    subscribe(onChange) {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
  };
}

/** The one connection of this page. */
export const connection = makeConnection();

/** True while the server does not answer. */
export function useIsConnectionLost(): boolean {
  return useSyncExternalStore(connection.subscribe, connection.isLost);
}
