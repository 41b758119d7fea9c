import type { ReactNode } from "react";

/** In place of a list that has nothing: why, and in `children` what can be done. */
export function EmptyState({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  return (
    <div className="mc-empty">
      <p className="mc-empty__title">{title}</p>
      {children}
    </div>
  );
}
