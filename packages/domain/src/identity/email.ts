import { cleanText } from "../vietnamese/clean-name.ts";

const EMAIL =
  /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@([A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z]{2,}$/;
const MAX_LENGTH = 254;

/** The e-mail address that `text` writes, its domain in small letters, or null when it is none. */
export function parseEmail(text: string): string | null {
  const address = cleanText(text);
  if (address.length > MAX_LENGTH || !EMAIL.test(address)) return null;
  const at = address.lastIndexOf("@");
  return address.slice(0, at) + address.slice(at).toLowerCase();
}
