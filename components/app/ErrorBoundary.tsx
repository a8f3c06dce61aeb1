import { Component, type ReactNode } from 'react';
import { Button } from '#components/design/Button.tsx';
import { Notice } from '#components/design/Notice.tsx';
import { VaultError } from '#lib/vault/vault-error.ts';
import '#components/app/Page.css';

const BUG_WORDS =
  'Something in Spreadlight itself went wrong. What you imported is still on this computer.';

export interface ErrorBoundaryProps {
  readonly children: ReactNode;
}

interface ErrorBoundaryState {
  /** What is told to the person, or null as long as all is well. */
  readonly words: string | null;
}

/** The outermost edge of a surface: what goes wrong below it is told to the person, never an empty screen. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { words: null };

  static getDerivedStateFromError(error: unknown): ErrorBoundaryState {
    return { words: error instanceof VaultError ? error.message : BUG_WORDS };
  }

  override render(): ReactNode {
    if (this.state.words === null) return this.props.children;
    return (
      <div className="sl-page" role="alert">
        <Notice tone="bad">{this.state.words}</Notice>
        <div>
          <Button onPress={() => location.reload()}>Load this screen again</Button>
        </div>
      </div>
    );
  }
}
