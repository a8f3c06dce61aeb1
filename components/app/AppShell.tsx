import {
  Download,
  FileText,
  FileUp,
  Handshake,
  ListChecks,
  LockKeyhole,
  type LucideIcon,
  PieChart,
} from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { routeTo, SCREENS, type Screen } from '#components/app/routes.ts';
import { Logo } from '#components/design/Logo.tsx';
import '#components/app/AppShell.css';

const LABELS: Readonly<Record<Screen, { readonly label: string; readonly icon: LucideIcon }>> = {
  overview: { label: 'Overview', icon: PieChart },
  import: { label: 'Import', icon: FileUp },
  sessions: { label: 'Sessions', icon: ListChecks },
  documents: { label: 'Documents', icon: FileText },
  terms: { label: 'Terms', icon: Handshake },
  export: { label: 'Export', icon: Download },
};

export interface AppShellProps {
  readonly current: Screen;
  readonly children: ReactNode;
}

/** The frame of the app page: name, navigation, the promise, and the screen. */
export function AppShell({ current, children }: AppShellProps) {
  return (
    <div className="sl-shell">
      <header className="sl-side">
        <a className="sl-brand" href={routeTo('overview')}>
          <Logo size={26} />
          Spreadlight
        </a>
        <nav aria-label="Screens" className="sl-nav">
          <ul>
            {SCREENS.map((screen) => (
              <li key={screen}>
                <NavLink screen={screen} isCurrent={screen === current} />
              </li>
            ))}
          </ul>
        </nav>
        <p className="sl-promise">
          <LockKeyhole size={14} aria-hidden />
          Everything stays on this computer.
        </p>
      </header>
      <main className="sl-main">{children}</main>
    </div>
  );
}

interface NavLinkProps {
  readonly screen: Screen;
  readonly isCurrent: boolean;
}

function NavLink({ screen, isCurrent }: NavLinkProps) {
  const { label, icon: Icon } = LABELS[screen];
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    // On a narrow page the navigation scrolls sideways, and the current screen should be in view.
    if (isCurrent) link.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [isCurrent]);
  return (
    <a
      ref={link}
      className="sl-nav-link"
      href={routeTo(screen)}
      aria-current={isCurrent ? 'page' : undefined}
    >
      <Icon size={16} aria-hidden />
      {label}
    </a>
  );
}
