import { messages } from "./messages.vi.ts";

/** Above what is shown to whoever has no screen of the app yet: the product, and whether its data are a demo. */
export function ProductHeader({ demo }: { readonly demo: boolean }) {
  return (
    <header>
      {demo && <p className="mc-demo">{messages.demo}</p>}
      <p className="mc-bar mc-bar__product">{messages.product}</p>
    </header>
  );
}
