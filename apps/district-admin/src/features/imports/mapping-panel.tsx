import { Alert, NativeSelect } from "@mantine/core";

import type { ChosenMapping, RegisterPreview } from "../../app/rpc.ts";
import { messages } from "./messages.vi.ts";

const NONE = "";
const SHOWN_CELLS = 4;

interface Props {
  readonly preview: RegisterPreview;
  readonly onChange: (mapping: ChosenMapping) => void;
}

/** Which row is the header and which column is taken from where; every guess can be put right. */
export function MappingPanel({ preview, onChange }: Props) {
  const { columns, headerRow, missing, places, titles } = preview;
  const choices = titles.map((title, place) => ({
    value: String(place),
    label: messages.columnOption(place + 1, title),
  }));
  const missingTitles = columns.filter(({ column }) => missing.includes(column)).map(({ title }) => title);

  function take(column: keyof typeof places, value: string) {
    const { [column]: _former, ...others } = places;
    onChange({ headerRow, places: value === NONE ? others : { ...others, [column]: Number(value) } });
  }

  return (
    <section className="mc-panel" aria-labelledby="cot">
      <h2 id="cot">{messages.mappingTitle}</h2>
      <p className="mc-soft">{messages.mappingHint}</p>
      {missingTitles.length > 0 && (
        <Alert color="red" role="alert" mb="sm">
          {messages.missing(missingTitles.join(", "))}
        </Alert>
      )}
      <NativeSelect
        label={messages.headerRow}
        data={preview.top.map(({ row, cells }) => ({ value: String(row), label: rowLabel(row, cells) }))}
        value={String(headerRow)}
        onChange={(event) => onChange({ headerRow: Number(event.currentTarget.value), places: {} })}
        maw="40rem"
      />
      <div className="mc-mapping">
        {columns.map(({ column, title, required }) => (
          <NativeSelect
            key={column}
            label={required ? `${title} *` : title}
            data={[{ value: NONE, label: messages.noColumn }, ...choices]}
            value={places[column] === undefined ? NONE : String(places[column])}
            error={missing.includes(column)}
            onChange={(event) => take(column, event.currentTarget.value)}
          />
        ))}
      </div>
    </section>
  );
}

function rowLabel(row: number, cells: readonly string[]): string {
  const start = cells.filter((cell) => cell.trim() !== "").slice(0, SHOWN_CELLS);
  return messages.headerRowOption(row, start.join(" · "));
}
