/** What the commands of `motcua audit` and `motcua totals` are given by the program. */
export interface AuditDeps {
  /** Opens the store, runs `work` with the owner's address, and leaves the store before it settles. */
  withSession<T>(work: (session: { readonly store: { readonly ownerUrl: string } }) => Promise<T>): Promise<T>;
  /** Writes a result on standard output. */
  print(text: string): void;
}
