import { TrackingForm } from "../tracking/tracking-form.tsx";
import { messages } from "./messages.vi.ts";

/** What can be done here: a code is typed at once, the rest is a link away. */
export function HomePage() {
  return (
    <>
      <h1>{messages.title}</h1>
      <p>{messages.intro}</p>
      <section className="mc-start" aria-labelledby="tra-cuu">
        <h2 id="tra-cuu">
          <a href="/tra-cuu">{messages.track}</a>
        </h2>
        <p>{messages.trackText}</p>
        <TrackingForm typed="" label={messages.code} />
      </section>
      <section className="mc-start">
        <h2>
          <a href="/thu-tuc">{messages.procedures}</a>
        </h2>
        <p>{messages.proceduresText}</p>
      </section>
      <h2>{messages.submit}</h2>
      <p>{messages.submitText}</p>
    </>
  );
}
