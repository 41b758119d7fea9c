import { type ComboboxItem, type ComboboxParsedItem, type OptionsFilter, Select } from "@mantine/core";
import { foldVietnamese } from "@motcua/domain/vietnamese/fold";

import type { BoardScope, BoardUnit } from "../../app/rpc.ts";
import { messages } from "./messages.vi.ts";

const ALL = "all";
const tiers = ["district", "commune", "department"] as const;

interface Props {
  readonly scope: BoardScope;
  readonly unitId: number | undefined;
  readonly onChoose: (unitId: number | undefined) => void;
}

/** The tree of units as groups; found by typing, accents or not. */
export function UnitSelect({ scope, unitId, onChoose }: Props) {
  return (
    <Select
      label={messages.unit}
      data={groupsOf(scope)}
      value={unitId === undefined ? ALL : String(unitId)}
      onChange={(value) => value !== null && onChoose(value === ALL ? undefined : Number(value))}
      allowDeselect={false}
      searchable
      filter={byFoldedName}
      nothingFoundMessage={messages.nothingFound}
      comboboxProps={{ withinPortal: false }}
      withScrollArea={false}
      classNames={{ options: "mc-unit-options" }}
      w={220}
    />
  );
}

interface UnitGroup {
  readonly group: string;
  readonly items: { value: string; label: string }[];
}

function groupsOf({ districtName, units }: BoardScope): UnitGroup[] {
  const items = (members: readonly BoardUnit[]) => members.map(({ id, name }) => ({ value: String(id), label: name }));
  const groups = tiers.map((tier) => ({
    group: messages.tiers[tier],
    items: items(units.filter((unit) => unit.standing && unit.tier === tier)),
  }));
  const former = { group: messages.former, items: items(units.filter((unit) => !unit.standing)) };
  const whole = { group: districtName, items: [{ value: ALL, label: messages.allUnits }] };
  return [whole, ...groups, former].filter((group) => group.items.length > 0);
}

/** Groups keep those of their units whose name holds what was typed. */
const byFoldedName: OptionsFilter = ({ options, search }) => {
  const wanted = foldVietnamese(search);
  const isWanted = (item: ComboboxItem) => foldVietnamese(item.label).includes(wanted);
  return options.flatMap((option): ComboboxParsedItem[] => {
    if (!("group" in option)) return isWanted(option) ? [option] : [];
    const items = option.items.filter(isWanted);
    return items.length > 0 ? [{ ...option, items }] : [];
  });
};
