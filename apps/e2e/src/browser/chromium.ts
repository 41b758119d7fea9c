/** Debian's Chromium: a browser of the registry's own would have to be downloaded. */
export const CHROMIUM = "/usr/bin/chromium";

/** No sandbox, since root has none; nothing that calls home, since a test sees every request to another host. */
export const chromiumArgs = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
