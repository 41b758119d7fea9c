import { Checkbox, TextInput } from "@mantine/core";
import { vi } from "@motcua/domain/messages/vi";

import { Choice } from "./choice.tsx";
import type { ApplicantKind } from "./intake-form.ts";
import { messages } from "./messages.vi.ts";
import type { SectionProps } from "./section.tsx";
import { Section } from "./section.tsx";

const kinds = ["person", "household", "organisation"] as const satisfies readonly ApplicantKind[];
const nameLabels = {
  person: vi.fields.name,
  household: vi.fields.householdName,
  organisation: vi.fields.organisationName,
} as const;

interface Props extends SectionProps {
  /** Takes back what was said about the fields under a path. */
  readonly forget: (path: string) => void;
}

/** Whose dossier it is, with the fields of the kind; and who hands it in for them. */
export function ApplicantSection({ form, field, forget }: Props) {
  const { kind } = form.values.applicant;
  return (
    <Section
      title={messages.sectionApplicant}
      aside={
        <Choice
          label={vi.fields.applicantKind}
          values={kinds}
          words={vi.applicantKinds}
          value={kind}
          onChange={(value) => {
            form.setFieldValue("applicant.kind", value);
            forget("applicant.");
          }}
        />
      }
    >
      <div className="mc-fields">
        <TextInput {...field("applicant.name")} label={nameLabels[kind]} withAsterisk autoComplete="off" />
        {kind === "person" ? (
          <TextInput
            {...field("applicant.identity")}
            label={messages.identity}
            inputMode="numeric"
            autoComplete="off"
          />
        ) : (
          <TextInput {...field("applicant.taxCode")} label={vi.fields.taxCode} inputMode="numeric" autoComplete="off" />
        )}
        {kind !== "person" && <RepresentativeFields field={field} kind={kind} />}
        <TextInput
          {...field("applicant.address")}
          label={vi.fields.address}
          autoComplete="off"
          className="mc-fields__wide"
        />
        <TextInput
          {...field("applicant.phone")}
          label={vi.fields.phone}
          inputMode="tel"
          autoComplete="off"
          className="mc-fields__third"
        />
        <TextInput
          {...field("applicant.email")}
          label={vi.fields.email}
          inputMode="email"
          autoComplete="off"
          className="mc-fields__third"
        />
        <Checkbox
          label={messages.hasProxy}
          checked={form.values.hasProxy}
          onChange={(event) => form.setFieldValue("hasProxy", event.currentTarget.checked)}
          className="mc-fields__third mc-fields__check"
        />
      </div>
      {form.values.hasProxy && <ProxyFields field={field} />}
    </Section>
  );
}

function RepresentativeFields({
  field,
  kind,
}: Pick<SectionProps, "field"> & { readonly kind: "household" | "organisation" }) {
  return (
    <>
      <TextInput
        {...field("applicant.representative.name")}
        label={messages.representativeOf[kind]}
        withAsterisk
        autoComplete="off"
      />
      <TextInput
        {...field("applicant.representative.identity")}
        label={messages.representativeIdentity}
        inputMode="numeric"
        autoComplete="off"
      />
      <TextInput {...field("applicant.representative.position")} label={vi.fields.position} autoComplete="off" />
      <TextInput
        {...field("applicant.representative.phone")}
        label={messages.representativePhone}
        inputMode="tel"
        autoComplete="off"
      />
    </>
  );
}

function ProxyFields({ field }: Pick<SectionProps, "field">) {
  return (
    <div className="mc-fields">
      <TextInput {...field("proxy.name")} label={vi.fields.proxy} withAsterisk autoComplete="off" />
      <TextInput {...field("proxy.identity")} label={messages.proxyIdentity} inputMode="numeric" autoComplete="off" />
      <TextInput {...field("proxy.phone")} label={messages.proxyPhone} inputMode="tel" autoComplete="off" />
      <TextInput
        {...field("proxy.authorisation")}
        label={vi.fields.authorisation}
        placeholder={messages.authorisationHint}
        withAsterisk
        autoComplete="off"
      />
    </div>
  );
}
