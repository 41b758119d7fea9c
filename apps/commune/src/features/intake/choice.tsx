import { Group, Radio } from "@mantine/core";

interface Props<V extends string> {
  readonly label: string;
  readonly values: readonly V[];
  readonly words: Readonly<Record<V, string>>;
  readonly value: V;
  readonly onChange: (value: V) => void;
  /** Why a value cannot be chosen; undefined where it can. */
  readonly refused?: (value: V) => string | undefined;
}

/** One of a few, in one line behind its label: arrows choose. */
export function Choice<V extends string>({ label, values, words, value, onChange, refused }: Props<V>) {
  return (
    <Radio.Group label={label} value={value} onChange={(next) => onChange(next as V)} className="mc-choice">
      <Group gap="md">
        {values.map((one) => {
          const reason = refused?.(one);
          return <Radio key={one} value={one} label={words[one]} disabled={reason !== undefined} title={reason} />;
        })}
      </Group>
    </Radio.Group>
  );
}
