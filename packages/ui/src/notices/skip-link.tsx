import { messages } from "./messages.vi.ts";

/** First thing on a page for those who come by keyboard; leads to the element of that id. */
export function SkipLink({ target }: { readonly target: string }) {
  return (
    <a className="mc-skip" href={`#${target}`}>
      {messages.skipToContent}
    </a>
  );
}
