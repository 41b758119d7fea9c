import { messages } from "./messages.vi.ts";

/** What can be done here, and where to go for the rest. */
export function HomePage() {
  return (
    <>
      <h1>{messages.title}</h1>
      <p>{messages.intro}</p>
      <ul className="mc-start">
        <li>
          <h2>
            <a href="/tra-cuu">{messages.track}</a>
          </h2>
          <p>{messages.trackText}</p>
        </li>
        <li>
          <h2>
            <a href="/thu-tuc">{messages.procedures}</a>
          </h2>
          <p>{messages.proceduresText}</p>
        </li>
      </ul>
      <h2>{messages.submit}</h2>
      <p>{messages.submitText}</p>
    </>
  );
}
