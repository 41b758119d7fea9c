import { Checkbox, Radio, Stack } from "@mantine/core";

import type { StartImport } from "../../app/rpc.ts";
import { messages } from "./messages.vi.ts";

/** How a file is brought in. */
export type ImportChoices = Pick<StartImport, "system" | "allOrNothing">;

const systems = ["dossiers", "paper", "province"] as const;

interface Props {
  readonly choices: ImportChoices;
  readonly onChange: (choices: ImportChoices) => void;
  readonly disabled: boolean;
}

/** Where the rows go, and whether one bad row keeps all others out. */
export function ChoicesPanel({ choices, onChange, disabled }: Props) {
  function choose(value: string) {
    onChange({ ...choices, system: value === "paper" || value === "province" ? value : null });
  }
  return (
    <section className="mc-panel" aria-labelledby="cach-nhap">
      <h2 id="cach-nhap">{messages.choicesTitle}</h2>
      <Radio.Group label={messages.systemTitle} value={choices.system ?? "dossiers"} onChange={choose}>
        <Stack gap="xs" mt="xs" mb="md">
          {systems.map((system) => (
            <Radio key={system} value={system} label={messages.systems[system]} disabled={disabled} />
          ))}
        </Stack>
      </Radio.Group>
      <Checkbox
        label={messages.allOrNothing}
        description={messages.allOrNothingHint}
        checked={choices.allOrNothing}
        disabled={disabled}
        onChange={(event) => onChange({ ...choices, allOrNothing: event.currentTarget.checked })}
      />
    </section>
  );
}
