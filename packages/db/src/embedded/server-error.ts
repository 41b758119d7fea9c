/** Why the embedded server cannot be had. Codes are a contract: never renamed, only added. */
export type ServerErrorCode =
  | "PLATFORM_UNSUPPORTED"
  | "BINARIES_UNUSABLE"
  | "FOLDER_UNUSABLE"
  | "FOLDER_IS_CLUSTER"
  | "FOLDER_BUSY"
  | "ACCOUNT_MISSING"
  | "CLUSTER_FOREIGN"
  | "CLUSTER_MISSING"
  | "CLUSTER_OF_ANOTHER"
  | "CLUSTER_UNREACHABLE"
  | "CLUSTER_VERSION"
  | "SECRET_MISSING"
  | "SERVER_FOREIGN"
  | "INIT_FAILED"
  | "START_FAILED"
  | "START_SLOW"
  | "STOP_SLOW";

/** A refusal of the launcher: the message is for the administrator and says what to do. */
export class ServerError extends Error {
  override readonly name = "ServerError";
  readonly code: ServerErrorCode;

  constructor(code: ServerErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
