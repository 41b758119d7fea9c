/** True for the refusal of a number that stands here already: somebody was faster. */
export function isNumberTaken(error: unknown): boolean {
  const { code, constraint_name: constraint } = error as {
    readonly code?: unknown;
    readonly constraint_name?: unknown;
  };
  return code === "23505" && constraint === "dossiers_code_uq";
}
