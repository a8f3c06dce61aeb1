import type { ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import '#components/design/ModalDialog.css';

export interface ModalDialogProps {
  readonly heading: string;
  /** `alertdialog` for what interrupts with a warning. */
  readonly role?: 'dialog' | 'alertdialog';
  readonly isWide?: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A box over the page that keeps the focus until it is closed. It is open as long as it is rendered. */
export function ModalDialog({
  heading,
  role = 'dialog',
  isWide = false,
  onClose,
  children,
}: ModalDialogProps) {
  return (
    <ModalOverlay
      isOpen
      isDismissable
      className="sl-scrim"
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <Modal className={isWide ? 'sl-modal sl-modal-wide' : 'sl-modal'}>
        <Dialog role={role} className="sl-dialog">
          <Heading slot="title" level={2}>
            {heading}
          </Heading>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
