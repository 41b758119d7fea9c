import { Button, PasswordInput, TextInput } from "@mantine/core";
import { ErrorSummary, type FieldError } from "@motcua/ui/error-summary";
import { type FormEvent, useState } from "react";

import { messages as frame } from "../../app/messages.vi.ts";
import { queryClient, trpc } from "../../app/rpc.ts";
import { signIn } from "./auth-requests.ts";
import { messages } from "./messages.vi.ts";

const usernameId = "ten-dang-nhap";
const passwordId = "mat-khau";

/** The screen of whoever is signed out. Nothing typed is lost when the answer is no. */
export function SignInScreen({ demo }: { readonly demo: boolean }) {
  const [username, setUsername] = useState("");
  const [password, setPassword] = useState("");
  const [attempt, setAttempt] = useState({ count: 0, errors: [] as readonly FieldError[], waiting: false });

  async function submit(event: FormEvent) {
    event.preventDefault();
    const missing = missingFields(username, password);
    if (missing.length > 0) return setAttempt({ count: attempt.count + 1, errors: missing, waiting: false });
    setAttempt({ ...attempt, errors: [], waiting: true });
    const answer = await signIn(username.trim(), password);
    if (answer.signedIn) return queryClient.resetQueries(trpc.session.pathFilter());
    const errors = [{ fieldId: passwordId, message: answer.sentence }];
    setAttempt({ count: attempt.count + 1, errors, waiting: false });
  }

  const errorOf = (id: string) => attempt.errors.find((error) => error.fieldId === id)?.message;
  return (
    <main className="mc-sign-in" id="noi-dung">
      {demo && <p className="mc-demo">{messages.demo}</p>}
      <form className="mc-sign-in__form" onSubmit={(event) => void submit(event)} noValidate>
        <p className="mc-sign-in__product">{frame.appName}</p>
        <h1>{messages.title}</h1>
        <p className="mc-soft">{messages.intro}</p>
        <ErrorSummary key={attempt.count} errors={attempt.errors} />
        <TextInput
          id={usernameId}
          label={messages.username}
          value={username}
          onChange={(event) => setUsername(event.currentTarget.value)}
          error={errorOf(usernameId)}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          data-autofocus
          ref={focusOnce}
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
        <Button type="submit" loading={attempt.waiting} fullWidth>
          {messages.signIn}
        </Button>
      </form>
    </main>
  );
}

function focusOnce(field: HTMLInputElement | null): void {
  if (field !== null && document.activeElement === document.body) field.focus();
}

function missingFields(username: string, password: string): FieldError[] {
  const errors: FieldError[] = [];
  if (username.trim() === "") errors.push({ fieldId: usernameId, message: messages.usernameMissing });
  if (password === "") errors.push({ fieldId: passwordId, message: messages.passwordMissing });
  return errors;
}
