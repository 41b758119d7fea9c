import { messages } from "./messages.vi.ts";

/** A unit's name where one unit alone is meant: the district's is that of its own desk, never of the whole district. */
export function unitWords(unitName: string, districtName: string): string {
  return unitName === districtName ? messages.districtDesk : unitName;
}
