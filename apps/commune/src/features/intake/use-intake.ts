import { useForm } from "@mantine/form";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useState } from "react";
import { v7 as uuidv7 } from "uuid";

import { type FieldMessage, readFailure } from "../../app/failure.ts";
import { type ReceivedDossier, trpc } from "../../app/rpc.ts";
import { checkIntake, fieldsOfForm } from "./check-intake.ts";
import { type DraftOwner, loadDraft, saveDraft, wipeDraft } from "./draft-store.ts";
import { commandOf, emptyIntake, fillFromProcedure, type IntakeForm, isBlank, missingPapers } from "./intake-form.ts";
import { messages } from "./messages.vi.ts";

/** What the last attempt to accept met; `count` tells one attempt from the next. */
interface Attempt {
  readonly count: number;
  readonly errors: readonly FieldMessage[];
  /** A refusal that belongs to no field. */
  readonly sentence: string | null;
}

/** What was accepted, with what the desk checks before it prints. */
export interface AcceptedDossier extends ReceivedDossier {
  readonly procedureName: string;
  readonly ownerName: string;
}

/** Whose intake it is, and who is told of its end. */
export interface IntakeOwner extends DraftOwner {
  readonly onAccepted: (dossier: AcceptedDossier) => void;
}

/** The intake form with its draft, its procedure and its one command, which may be sent again but never twice. */
export function useIntake({ unitId, userId, onAccepted }: IntakeOwner) {
  const owner = useMemo(() => ({ unitId, userId }), [unitId, userId]);
  const [draft] = useState(() => loadDraft(owner) ?? { form: emptyIntake(uuidv7()), sent: false });
  const form = useForm<IntakeForm>({ mode: "controlled", initialValues: draft.form });
  const [sent, setSent] = useState(draft.sent);
  const { attempt, refuse, forget } = useAttempt(form);
  const [asksMissing, setAsksMissing] = useState(false);
  const { values } = form;
  const procedure = useProcedure(form, unitId);
  useKeptDraft(owner, values, sent);

  const receive = useMutation(trpc.dossiers.receive.mutationOptions());

  async function send() {
    const { command, rows } = commandOf(values, unitId);
    setAsksMissing(false);
    setSent(true);
    // Before the request: a page that is closed now knows when it comes back that the command is on its way.
    saveDraft(owner, { form: values, sent: true });
    try {
      const received = await receive.mutateAsync(command);
      // A tab that was duplicated took this draft with it and was quicker: what stands here is not recorded.
      if (received.repeated && !sent) return renew(received.code);
      wipeDraft(owner);
      onAccepted({ ...received, ...subjectOf(values, procedure.data?.name) });
    } catch (error) {
      const failure = readFailure(error);
      if (failure.uncertain) return refuse([], failure.sentence);
      setSent(false);
      const fields = fieldsOfForm(failure.fields, rows);
      refuse(fields, fields.length > 0 ? null : failure.sentence);
    }
  }

  function renew(usedFor: string) {
    setSent(false);
    form.setFieldValue("id", uuidv7());
    refuse([], messages.usedElsewhere(usedFor));
  }

  function accept() {
    if (sent) return;
    const errors = checkIntake(values);
    refuse(errors, null);
    if (errors.length > 0) return;
    if (missingPapers(values).length > 0) setAsksMissing(true);
    else void send();
  }

  return {
    form,
    procedure,
    attempt,
    accept,
    send: () => void send(),
    /** The command is on its way, or nobody knows what became of it: its content must not change. */
    locked: sent,
    uncertain: sent && !receive.isPending,
    sending: receive.isPending,
    asksMissing,
    stopAsking: () => setAsksMissing(false),
    forget,
    clear() {
      wipeDraft(owner);
      form.setValues(emptyIntake(uuidv7()));
      refuse([], null);
    },
  };
}

function subjectOf({ procedureCode, applicant }: IntakeForm, procedureName = procedureCode) {
  return { procedureName, ownerName: applicant.name.trim() };
}

export type Intake = ReturnType<typeof useIntake>;

/** What the last attempt met, at the fields and above the form. */
function useAttempt(form: ReturnType<typeof useForm<IntakeForm>>) {
  const [attempt, setAttempt] = useState<Attempt>({ count: 0, errors: [], sentence: null });
  function refuse(errors: readonly FieldMessage[], sentence: string | null) {
    form.setErrors(Object.fromEntries(errors.map(({ path, message }) => [path, message])));
    setAttempt(({ count }) => ({ count: count + 1, errors, sentence }));
  }
  /** Takes back what was said about the fields under a path: they are others now. */
  function forget(prefix: string) {
    const isKept = (path: string) => !path.startsWith(prefix);
    form.setErrors(Object.fromEntries(Object.entries(form.errors).filter(([path]) => isKept(path))));
    setAttempt((last) => ({ ...last, errors: last.errors.filter(({ path }) => isKept(path)) }));
  }
  return { attempt, refuse, forget };
}

/** The chosen procedure; its papers and fee are filled in once. */
function useProcedure(form: ReturnType<typeof useForm<IntakeForm>>, unitId: number) {
  const { values } = form;
  const code = values.procedureCode;
  const procedure = useQuery(
    trpc.procedures.get.queryOptions({ unitId, code }, { enabled: code !== "", staleTime: 300_000 }),
  );
  const isNew = code !== "" && procedure.data?.code === code && values.filledFor !== code;
  useEffect(() => {
    if (isNew && procedure.data) form.setValues(fillFromProcedure(values, procedure.data));
  });
  return procedure;
}

/** Keeps what is typed at each change, and nothing while nothing is. */
function useKeptDraft(owner: DraftOwner, form: IntakeForm, sent: boolean): void {
  useEffect(() => {
    if (isBlank(form)) wipeDraft(owner);
    else saveDraft(owner, { form, sent });
  }, [form, sent, owner]);
}
