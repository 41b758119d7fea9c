import { Alert } from "@mantine/core";
import type { ReactNode } from "react";

interface Props {
  readonly color: "red" | "yellow";
  readonly title?: string;
  readonly children: ReactNode;
}

/** Something that went wrong and must not be overlooked: takes the focus when it appears, wherever the page stood. */
export function Told({ color, title, children }: Props) {
  return (
    <Alert color={color} title={title} role="alert" tabIndex={-1} ref={takeFocus} mb="md">
      {children}
    </Alert>
  );
}

/** Stable, so that React calls it when the alert appears and not at every rendering. */
function takeFocus(alert: HTMLElement | null): void {
  alert?.focus();
  alert?.scrollIntoView({ block: "center" });
}
