import { TextInput } from "@mantine/core";
import { vi } from "@motcua/domain/messages/vi";
import { formatVnd, parseVnd } from "@motcua/domain/money/vnd";

import type { DeskProcedure } from "../../app/rpc.ts";
import { Choice } from "./choice.tsx";
import { type ChannelIn, type ChannelOut, type IntakeForm, offers, withChannel, withUsualFee } from "./intake-form.ts";
import { messages } from "./messages.vi.ts";
import { Section, type SectionProps } from "./section.tsx";

const channelsIn = ["direct", "online", "post"] as const satisfies readonly ChannelIn[];
const channelsOut = ["desk", "post", "electronic"] as const satisfies readonly ChannelOut[];
const payments = ["cash", "cashless"] as const satisfies readonly IntakeForm["payment"][];

type Props = SectionProps & { readonly procedure: DeskProcedure | undefined };

/** How the dossier came in and how its result goes out, how many sets, what it costs and how that was paid. */
export function DeliverySection({ form, field, procedure }: Props) {
  const { values } = form;
  return (
    <Section title={messages.sectionDelivery}>
      <Choice
        label={vi.fields.channelIn}
        values={channelsIn}
        words={vi.channelsIn}
        value={values.channelIn}
        onChange={(channel) => form.setValues(withChannel(values, channel, procedure))}
        refused={(channel) =>
          procedure === undefined || offers(procedure, channel) ? undefined : messages.notByChannel
        }
      />
      <Choice
        label={vi.fields.channelOut}
        values={channelsOut}
        words={vi.channelsOut}
        value={values.channelOut}
        onChange={(channel) => form.setFieldValue("channelOut", channel)}
      />
      <div className="mc-fee">
        <TextInput
          {...field("copies")}
          onChange={(event) => {
            const changed = { ...values, copies: event.currentTarget.value };
            form.setValues(procedure ? withUsualFee(changed, procedure) : changed);
            form.clearFieldError("copies");
          }}
          label={vi.fields.copies}
          inputMode="numeric"
          maxLength={4}
        />
        <FeeField form={form} field={field} procedure={procedure} />
      </div>
      <FeeNote form={values} procedure={procedure} />
      {(parseVnd(values.fee) ?? 0) > 0 && (
        <Choice
          label={vi.fields.payment}
          values={payments}
          words={vi.payments}
          value={values.payment}
          onChange={(payment) => form.setFieldValue("payment", payment)}
        />
      )}
    </Section>
  );
}

function FeeField({ form, field }: Props) {
  const fee = parseVnd(form.values.fee);
  return (
    <TextInput
      {...field("fee")}
      label={fee === 0 ? `${vi.fields.fee}: ${vi.payments.free.toLowerCase()}` : vi.fields.fee}
      inputMode="numeric"
      autoComplete="off"
      onChange={(event) => {
        form.setValues({ fee: event.currentTarget.value, feeTyped: true });
        form.clearFieldError("fee");
      }}
      onBlur={() => fee !== null && form.setFieldValue("fee", formatVnd(fee))}
    />
  );
}

/** What the amount alone does not say: a rate by page or copy, a remark of the tariff. */
function FeeNote({
  form: { channelIn },
  procedure,
}: {
  readonly form: IntakeForm;
  readonly procedure: DeskProcedure | undefined;
}) {
  const fees = procedure?.channels.find(({ channel }) => channel === channelIn)?.fees ?? [];
  const words = fees.flatMap(({ unit, amount, note }) => {
    const rate = unit === "page" ? messages.feeByPage : unit === "copy" ? messages.feeByCopy : null;
    return [...(rate && amount > 0 ? [rate(formatVnd(amount))] : []), ...(note ? [note] : [])];
  });
  return words.length === 0 ? null : <p className="mc-soft">{words.join("; ")}</p>;
}
