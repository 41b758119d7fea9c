import type { MouseEvent } from "react";

import { messages } from "./messages.vi.ts";

/** A sentence that names the field and the remedy; it stands again beside the field. */
export interface FieldError {
  readonly fieldId: string;
  readonly message: string;
}

/**
 * All errors of a form, above it, each leading to its field. Takes the focus when it appears; give it a new
 * `key` at each attempt, so that a second one moves the focus again. Without errors it draws nothing. On a page
 * without JavaScript the links work as they are.
 */
export function ErrorSummary({ errors }: { readonly errors: readonly FieldError[] }) {
  if (errors.length === 0) return null;
  return (
    <div className="mc-errors" role="alert" tabIndex={-1} ref={takeFocus}>
      <h2 className="mc-errors__title">{messages.errorsTitle}</h2>
      <ul>
        {errors.map(({ fieldId, message }) => (
          <li key={`${fieldId} ${message}`}>
            <a href={`#${fieldId}`} onClick={goToField}>
              {message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Stable, so that React calls it when the summary appears and not at every rendering. */
function takeFocus(summary: HTMLElement | null): void {
  summary?.focus();
}

/** The browser would only scroll to the field and leave a fragment in the address. */
function goToField(event: MouseEvent<HTMLAnchorElement>): void {
  const field = document.getElementById(event.currentTarget.hash.slice(1));
  if (field === null) return;
  event.preventDefault();
  field.focus();
  field.scrollIntoView({ block: "center" });
}
