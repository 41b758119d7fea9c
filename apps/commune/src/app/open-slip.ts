/** Opens a dossier's receipt slip in a tab of its own, where the browser prints it. */
export function openSlip(dossierId: string): void {
  window.open(`/files/slip/${dossierId}`, "_blank", "noopener");
}
