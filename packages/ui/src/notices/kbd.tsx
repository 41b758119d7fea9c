import { Fragment } from "react";

/** Keys to press together: `Ctrl` + `Enter`. */
export function Kbd({ keys }: { readonly keys: readonly string[] }) {
  return (
    <span className="mc-keys">
      {keys.map((key, index) => (
        <Fragment key={key}>
          {index > 0 && "+"}
          <kbd>{key}</kbd>
        </Fragment>
      ))}
    </span>
  );
}
