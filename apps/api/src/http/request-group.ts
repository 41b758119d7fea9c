/** What kind of request a path is: few values, for logs and figures. */
export function requestGroup(path: string): string {
  if (/^\/(healthz|readyz|metrics)$/.test(path)) return "health";
  if (path.includes("/assets/")) return "static";
  const [, first = ""] = path.split("/");
  const groups: Readonly<Record<string, string>> = { rpc: "rpc", xa: "commune", huyen: "district", files: "files" };
  if (first === "api") return path.startsWith("/api/auth/") ? "sign-in" : "public-api";
  return groups[first] ?? "portal";
}

/** True for addresses that programs ask and people never see. */
export function isInterface(path: string): boolean {
  return /^\/(rpc|api)(\/|$)/.test(path);
}
