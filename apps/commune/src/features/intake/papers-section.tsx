import { ActionIcon, Button, Checkbox, Group, TextInput } from "@mantine/core";

import { fieldId } from "./check-intake.ts";
import { isHandedIn, markAll, markPaper, ownPaper, type PaperRow, paperKinds } from "./intake-form.ts";
import { messages } from "./messages.vi.ts";
import { Section, type SectionProps } from "./section.tsx";

const listId = fieldId("components");

/** The checklist of the procedure: what was handed in, as originals, certified or plain copies. */
export function PapersSection({ form, field }: SectionProps) {
  const rows = form.values.components;
  const handedIn = rows.filter(isHandedIn).length;
  const error = form.errors.components;
  return (
    <Section
      title={messages.sectionPapers}
      aside={rows.length > 0 && <span className="mc-soft">{messages.papersOf(handedIn, rows.length)}</span>}
    >
      {rows.length === 0 ? (
        <p className="mc-soft">{messages.noPapers}</p>
      ) : (
        <div className="mc-papers">
          <div className="mc-papers__head" aria-hidden="true">
            <span />
            <span />
            {paperKinds.map((kind) => (
              <span key={kind}>{messages.columns[kind]}</span>
            ))}
          </div>
          {rows.map((row, index) => (
            <Paper key={index} row={row} index={index} form={form} field={field} />
          ))}
        </div>
      )}
      {error && <p className="mc-error">{error}</p>}
      <Group gap="xs">
        <Button
          {...(rows.length > 0 ? { id: listId } : {})}
          variant="default"
          size="xs"
          disabled={rows.length === 0}
          onClick={() => form.setFieldValue("components", markAll(rows))}
        >
          {messages.markAll}
        </Button>
        <Button
          {...(rows.length === 0 ? { id: listId } : {})}
          variant="subtle"
          size="xs"
          onClick={() => form.setFieldValue("components", [...rows, ownPaper()])}
        >
          {messages.addPaper}
        </Button>
      </Group>
    </Section>
  );
}

function Paper({ row, index, form, field }: SectionProps & { readonly row: PaperRow; readonly index: number }) {
  const rows = form.values.components;
  const replace = (next: PaperRow) => form.setFieldValue("components", rows.with(index, next));
  const isOwn = row.wanted === null;
  return (
    <div className="mc-paper" data-handed-in={isHandedIn(row)}>
      <Checkbox
        aria-label={messages.handedIn(row.name)}
        checked={isHandedIn(row)}
        onChange={(event) => replace(markPaper(row, event.currentTarget.checked))}
      />
      {isOwn ? (
        <Group gap="xs" wrap="nowrap">
          <TextInput
            {...field(`components.${index}.name`)}
            aria-label={messages.paper(index + 1)}
            placeholder={messages.paperName}
            className="mc-paper__own"
          />
          <ActionIcon
            variant="default"
            size="lg"
            aria-label={messages.removePaper(row.name)}
            onClick={() => form.setFieldValue("components", rows.toSpliced(index, 1))}
          >
            ×
          </ActionIcon>
        </Group>
      ) : (
        <div className="mc-paper__name">
          {row.name}
          {row.required && <strong> ({messages.required})</strong>}
          {row.note !== null && <span className="mc-paper__note">{row.note}</span>}
        </div>
      )}
      {paperKinds.map((kind) => (
        <TextInput
          {...field(`components.${index}.${kind}`)}
          key={kind}
          error={field(`components.${index}.${kind}`).error !== undefined}
          aria-label={messages.countOf(messages.columns[kind], row.name)}
          placeholder="0"
          inputMode="numeric"
          className="mc-paper__count"
          maxLength={4}
        />
      ))}
    </div>
  );
}
