/** Tells the server that a request comes from our own page; no other site can send it without the server's leave. */
export const ownRequest = { "x-motcua": "1" } as const;
