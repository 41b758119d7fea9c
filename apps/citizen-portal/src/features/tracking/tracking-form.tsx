import { messages } from "./messages.vi.ts";

/** Where the code is typed. What was typed stays, also when it was wrong. */
export function TrackingForm({
  typed,
  error,
  label,
}: {
  readonly typed: string;
  readonly error?: string;
  readonly label: string;
}) {
  return (
    <form action="/tra-cuu" method="get" noValidate>
      <div className={error === undefined ? "mc-field" : "mc-field mc-field--error"}>
        <label htmlFor="ma">{label}</label>
        <span className="mc-hint" id="ma-goi-y">
          {messages.hint}
        </span>
        {error !== undefined && (
          <span className="mc-error" id="ma-loi">
            {error}
          </span>
        )}
        <input
          id="ma"
          name="ma"
          type="text"
          defaultValue={typed}
          maxLength={100}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          aria-describedby={error === undefined ? "ma-goi-y" : "ma-goi-y ma-loi"}
          aria-invalid={error === undefined ? undefined : true}
        />
      </div>
      <button className="mc-button" type="submit">
        {messages.submit}
      </button>
    </form>
  );
}
