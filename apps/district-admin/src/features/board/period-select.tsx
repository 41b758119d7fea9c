import { Button, NativeSelect, TextInput } from "@mantine/core";
import type { Period } from "@motcua/time/period";
import { type FormEvent, useState } from "react";

import { messages } from "./messages.vi.ts";
import { type PeriodChoice, periodChoices } from "./period-choice.ts";
import { readTypedDay, typedDay } from "./typed-day.ts";

interface Props {
  readonly choice: PeriodChoice;
  /** The days shown now; where a custom period begins from. */
  readonly period: Period;
  readonly onChoose: (choice: PeriodChoice, days: Partial<Period>) => void;
}

const errorId = "loi-ngay";
const options = periodChoices.map((value) => ({ value, label: messages.periods[value] }));

/** Periods of the calendar by one choice, any other by two typed days. */
export function PeriodSelect({ choice, period, onChoose }: Props) {
  const [typing, setTyping] = useState(choice === "custom");
  function choose(value: string) {
    const chosen = periodChoices.find((candidate) => candidate === value) ?? "thisMonth";
    setTyping(chosen === "custom");
    if (chosen !== "custom") onChoose(chosen, {});
  }
  return (
    <>
      <NativeSelect
        label={messages.period}
        data={options}
        value={typing ? "custom" : choice}
        onChange={(event) => choose(event.currentTarget.value)}
      />
      {typing && (
        <TypedPeriod
          key={`${period.from} ${period.to}`}
          period={period}
          onChoose={(days) => onChoose("custom", days)}
        />
      )}
    </>
  );
}

interface TypedProps {
  readonly period: Period;
  readonly onChoose: (period: Period) => void;
}

function TypedPeriod({ period, onChoose }: TypedProps) {
  const [from, setFrom] = useState(typedDay(period.from));
  const [to, setTo] = useState(typedDay(period.to));
  const [errors, setErrors] = useState<{ readonly from?: string; readonly to?: string }>({});

  function submit(event: FormEvent) {
    event.preventDefault();
    const [first, last] = [readTypedDay(from), readTypedDay(to)];
    if (first !== null && last !== null && first <= last) {
      setErrors({});
      return onChoose({ from: first, to: last });
    }
    setErrors({
      ...(first === null ? { from: messages.fromWrong } : {}),
      ...(last === null ? { to: messages.toWrong } : first !== null ? { to: messages.orderWrong } : {}),
    });
  }

  const sentences = [errors.from, errors.to].filter((sentence) => sentence !== undefined);
  return (
    <form className="mc-days" onSubmit={submit} noValidate>
      <TextInput
        label={messages.from}
        placeholder={messages.dayHint}
        value={from}
        onChange={(event) => setFrom(event.currentTarget.value)}
        error={errors.from !== undefined}
        aria-describedby={errorId}
        inputMode="numeric"
        w={120}
      />
      <TextInput
        label={messages.to}
        placeholder={messages.dayHint}
        value={to}
        onChange={(event) => setTo(event.currentTarget.value)}
        error={errors.to !== undefined}
        aria-describedby={errorId}
        inputMode="numeric"
        w={120}
      />
      <Button type="submit" variant="default">
        {messages.apply}
      </Button>
      {sentences.length > 0 && (
        <p id={errorId} role="alert" className="mc-days__error">
          {sentences.join(" ")}
        </p>
      )}
    </form>
  );
}
