import { Ruler } from 'lucide-react';
import { useState } from 'react';
import { useBug } from '#components/app/use-bug.ts';
import { Button } from '#components/design/Button.tsx';
import { Card } from '#components/design/Card.tsx';
import { Notice } from '#components/design/Notice.tsx';
import type { LayoutOutcome } from '#components/documents/layout-outcome.ts';
import { PasswordForm } from '#components/import/PasswordForm.tsx';

export interface LayoutExportProps {
  readonly fileName: string;
  /** Makes the layout and saves it; a locked PDF asks for its password first. */
  readonly onExport: (password?: string) => Promise<LayoutOutcome>;
}

type State = LayoutOutcome | { readonly status: 'idle' } | { readonly status: 'busy' };

/** Saves how a document is laid out, for someone who is to help with reading it, and nothing of what it says. */
export function LayoutExport({ fileName, onExport }: LayoutExportProps) {
  const [state, setState] = useState<State>({ status: 'idle' });
  const reportBug = useBug();

  async function run(password?: string): Promise<void> {
    setState({ status: 'busy' });
    setState(await onExport(password));
  }
  const start = (password?: string) => {
    run(password).catch(reportBug);
  };

  return (
    <Card heading="Read wrongly?">
      <div className="sl-layout-export">
        <p className="sl-muted">
          Its layout can help others see why. The file holds the words of its headings, masks like
          $###.##, and their places: no names, numbers or dates. It is saved to your downloads and
          sent nowhere.
        </p>
        <div>
          <Button icon={Ruler} isDisabled={state.status === 'busy'} onPress={() => start()}>
            Export its layout, without what it says
          </Button>
        </div>
        <Told state={state} fileName={fileName} onPassword={start} />
      </div>
    </Card>
  );
}

interface ToldProps {
  readonly state: State;
  readonly fileName: string;
  readonly onPassword: (password: string) => void;
}

function Told({ state, fileName, onPassword }: ToldProps) {
  switch (state.status) {
    case 'idle':
      return null;
    case 'busy':
      return <output className="sl-muted sl-small">Making the file…</output>;
    case 'made':
      return <output className="sl-muted sl-small">Saved as layout.json.</output>;
    case 'pictures':
      return <Notice>This PDF is made of pictures, so it has no layout to export.</Notice>;
    case 'failed':
      return <Notice tone="bad">{state.message}</Notice>;
    case 'locked':
      return (
        <div>
          <p>This PDF is locked. Its password is not kept, so enter it again.</p>
          <PasswordForm fileName={fileName} wasWrong={state.wasWrong} onSubmit={onPassword} />
        </div>
      );
  }
}
