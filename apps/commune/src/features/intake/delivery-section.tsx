import { Radio, TextInput } from "@mantine/core";
import { vi } from "@motcua/domain/messages/vi";
import { formatVnd, parseVnd } from "@motcua/domain/money/vnd";

import type { DeskProcedure } from "../../app/rpc.ts";
import { type ChannelIn, type ChannelOut, type IntakeForm, offers, withChannel, withUsualFee } from "./intake-form.ts";
import { messages } from "./messages.vi.ts";
import { Section, type SectionProps } from "./section.tsx";

const channelsIn = ["direct", "online", "post"] as const satisfies readonly ChannelIn[];
const channelsOut = ["desk", "post", "electronic"] as const satisfies readonly ChannelOut[];
const payments = ["cash", "cashless"] as const satisfies readonly IntakeForm["payment"][];

type Props = SectionProps & { readonly procedure: DeskProcedure | undefined };

/** How the dossier came in and how its result goes out. */
export function DeliverySection({ form, procedure }: Props) {
  return (
    <Section title={messages.sectionDelivery}>
      <Radio.Group
        label={vi.fields.channelIn}
        value={form.values.channelIn}
        onChange={(value) => form.setValues(withChannel(form.values, value as ChannelIn, procedure))}
        className="mc-radios"
      >
        {channelsIn.map((value) => {
          const offered = procedure === undefined || offers(procedure, value);
          return (
            <Radio
              key={value}
              value={value}
              label={vi.channelsIn[value]}
              disabled={!offered}
              description={offered ? undefined : messages.notByChannel}
            />
          );
        })}
      </Radio.Group>
      <Radio.Group
        label={vi.fields.channelOut}
        value={form.values.channelOut}
        onChange={(value) => form.setFieldValue("channelOut", value as ChannelOut)}
        className="mc-radios"
      >
        {channelsOut.map((value) => (
          <Radio key={value} value={value} label={vi.channelsOut[value]} />
        ))}
      </Radio.Group>
    </Section>
  );
}

/** How many sets, what it costs by the channel, and how it was paid. */
export function FeeSection({ form, field, procedure }: Props) {
  const fee = parseVnd(form.values.fee);
  const copies = field("copies");
  return (
    <Section title={messages.sectionFee}>
      <div className="mc-fields mc-fields--fee">
        <TextInput
          {...copies}
          onChange={(event) => {
            const changed = { ...form.values, copies: event.currentTarget.value };
            form.setValues(procedure ? withUsualFee(changed, procedure) : changed);
            form.clearFieldError("copies");
          }}
          label={vi.fields.copies}
          inputMode="numeric"
          maxLength={4}
        />
        <TextInput
          {...field("fee")}
          label={vi.fields.fee}
          description={rateOf(form.values, procedure)}
          inputMode="numeric"
          onChange={(event) => {
            form.setValues({ fee: event.currentTarget.value, feeTyped: true });
            form.clearFieldError("fee");
          }}
          onBlur={() => fee !== null && form.setFieldValue("fee", formatVnd(fee))}
        />
      </div>
      {fee === 0 ? (
        <p className="mc-soft">{messages.free}</p>
      ) : (
        <Radio.Group
          label={vi.fields.payment}
          value={form.values.payment}
          onChange={(value) => form.setFieldValue("payment", value as IntakeForm["payment"])}
          className="mc-radios"
        >
          {payments.map((value) => (
            <Radio key={value} value={value} label={vi.payments[value]} />
          ))}
        </Radio.Group>
      )}
    </Section>
  );
}

function rateOf({ channelIn }: IntakeForm, procedure: DeskProcedure | undefined): string | undefined {
  const fees = procedure?.channels.find(({ channel }) => channel === channelIn)?.fees ?? [];
  const words = fees.flatMap(({ unit, amount, note }) => {
    const rate = unit === "page" ? messages.feeByPage : unit === "copy" ? messages.feeByCopy : null;
    return [...(rate && amount > 0 ? [rate(formatVnd(amount))] : []), ...(note ? [note] : [])];
  });
  return words.length > 0 ? words.join("; ") : undefined;
}
