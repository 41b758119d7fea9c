import { maskAddress, maskIdentity, maskPhone } from "@motcua/domain/identity/mask";

import type { RegisterColumn } from "./register-columns.ts";

const masks: Partial<Record<RegisterColumn, (text: string) => string>> = {
  identity: maskIdentity,
  phone: maskPhone,
  address: maskAddress,
};
const MARK_LENGTH = 6;

/**
 * A cell as lists and stored reports may show it: a personal number or address is masked, with a mark by which two
 * different ones differ. @param digest - keyed, of the whole text
 */
export function veil(column: RegisterColumn, text: string, digest: (text: string) => string): string {
  const mask = masks[column];
  return mask === undefined || text === ""
    ? text
    : `${mask(text)} #${digest(`${column}:${text}`).slice(0, MARK_LENGTH)}`;
}
