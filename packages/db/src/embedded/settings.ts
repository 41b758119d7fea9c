/** Settings of the server by name, as PostgreSQL writes them. */
export type Settings = Readonly<Record<string, string>>;

/**
 * What the embedded server runs with; `settings` of the caller go over it. `fsync` stays on, as
 * PostgreSQL has it.
 */
export const DEFAULT_SETTINGS: Settings = {
  max_connections: "100",
  shared_buffers: "256MB",
  jit: "off",
  timezone: "UTC",
  log_timezone: "UTC",
  lc_messages: "C",
  log_min_messages: "warning",
  log_checkpoints: "off",
  log_line_prefix: "%m [%p] %q%u@%d ",
  // The log must not hold citizens' data: neither statements nor the keys that an error names.
  log_min_error_statement: "panic",
  log_error_verbosity: "terse",
};

/** What nobody may change, for the launcher finds and guards the server by it. */
export function fixedSettings(port: number, clusterName: string): Settings {
  return {
    port: String(port),
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    cluster_name: clusterName,
    logging_collector: "off",
    log_destination: "stderr",
  };
}
