import { Modal } from "@mantine/core";
import type { ReactNode } from "react";

import { messages } from "./messages.vi.ts";

interface Props {
  readonly title: ReactNode;
  readonly onClose: () => void;
  readonly size?: "md" | "lg";
  readonly children: ReactNode;
}

/** A dialog while it is drawn. The first element with `data-autofocus` gets the focus, Esc closes. */
export function Dialog({ title, onClose, size = "md", children }: Props) {
  return (
    <Modal.Root opened onClose={onClose} size={size}>
      <Modal.Overlay />
      <Modal.Content>
        <div className="mc-dialog__head">
          <Modal.Title className="mc-dialog__title">{title}</Modal.Title>
          <Modal.CloseButton aria-label={messages.close} />
        </div>
        <Modal.Body>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
