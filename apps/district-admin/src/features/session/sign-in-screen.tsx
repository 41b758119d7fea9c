import { Button, PasswordInput, TextInput } from "@mantine/core";
import { ErrorSummary, type FieldError } from "@motcua/ui/error-summary";
import { type FormEvent, useState } from "react";

import { queryClient, trpc } from "../../app/rpc.ts";
import { messages } from "./messages.vi.ts";
import { ProductHeader } from "./product-header.tsx";
import { openSession } from "./session-requests.ts";

const usernameId = "ten-dang-nhap";
const passwordId = "mat-khau";

/** The screen of whoever is signed out, under every address of the app. A refusal takes nothing typed away. */
export function SignInScreen({ demo }: { readonly demo: boolean }) {
  const [username, setUsername] = useState("");
  const [password, setPassword] = useState("");
  const [waiting, setWaiting] = useState(false);
  const [refusal, setRefusal] = useState({ attempt: 0, errors: [] as readonly FieldError[] });

  async function submit(event: FormEvent) {
    event.preventDefault();
    const missing = missingFields(username, password);
    if (missing.length > 0) return setRefusal({ attempt: refusal.attempt + 1, errors: missing });
    setWaiting(true);
    const sentence = await openSession(username.trim(), password);
    if (sentence === null) return queryClient.resetQueries(trpc.session.pathFilter());
    setRefusal({ attempt: refusal.attempt + 1, errors: [{ fieldId: usernameId, message: sentence }] });
    setWaiting(false);
  }

  const errorOf = (id: string) => refusal.errors.find((error) => error.fieldId === id)?.message;
  return (
    <>
      <ProductHeader demo={demo} />
      <main className="mc-sign-in" id="noi-dung">
        <form onSubmit={(event) => void submit(event)} noValidate>
          <h1>{messages.title}</h1>
          <p className="mc-soft">{messages.intro}</p>
          <ErrorSummary key={refusal.attempt} errors={refusal.errors} />
          <TextInput
            id={usernameId}
            label={messages.username}
            value={username}
            onChange={(event) => setUsername(event.currentTarget.value)}
            error={errorOf(usernameId)}
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
          />
          <PasswordInput
            id={passwordId}
            label={messages.password}
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
            error={errorOf(passwordId)}
            autoComplete="current-password"
            visibilityToggleButtonProps={{ "aria-label": messages.showPassword, tabIndex: 0 }}
          />
          <Button type="submit" loading={waiting} fullWidth>
            {messages.signIn}
          </Button>
        </form>
      </main>
    </>
  );
}

function missingFields(username: string, password: string): FieldError[] {
  const errors: FieldError[] = [];
  if (username.trim() === "") errors.push({ fieldId: usernameId, message: messages.usernameMissing });
  if (password === "") errors.push({ fieldId: passwordId, message: messages.passwordMissing });
  return errors;
}
