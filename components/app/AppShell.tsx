import {
  Download,
  FileText,
  FileUp,
  Handshake,
  ListChecks,
  LockKeyhole,
  type LucideIcon,
  NotebookText,
  PieChart,
  ScanSearch,
  Settings,
} from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { count } from '#components/app/count.ts';
import { MAIN_SCREENS, type MainScreen, routeTo } from '#components/app/routes.ts';
import { Logo } from '#components/design/Logo.tsx';
import '#components/app/AppShell.css';

const LABELS: Readonly<Record<MainScreen, { readonly label: string; readonly icon: LucideIcon }>> =
  {
    overview: { label: 'Overview', icon: PieChart },
    import: { label: 'Import', icon: FileUp },
    review: { label: 'Review', icon: ScanSearch },
    sessions: { label: 'Sessions', icon: ListChecks },
    findings: { label: 'Findings', icon: NotebookText },
    documents: { label: 'Documents', icon: FileText },
    terms: { label: 'Terms', icon: Handshake },
    export: { label: 'Export', icon: Download },
    settings: { label: 'Settings', icon: Settings },
  };

export interface AppShellProps {
  readonly current: MainScreen;
  /** How many lines a person has to look at. */
  readonly openLines?: number;
  readonly children: ReactNode;
}

/** The frame of the app page: name, navigation, the promise, and the screen. */
export function AppShell({ current, openLines = 0, children }: AppShellProps) {
  const nav = useRef<HTMLElement>(null);
  useEffect(() => {
    // On a narrow page the navigation scrolls sideways, and the current screen should be in view.
    const link = nav.current?.querySelector(`[href="${routeTo(current)}"]`);
    link?.scrollIntoView({ block: 'nearest', inline: 'center' });
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- the count makes the navigation longer
  }, [current, openLines]);
  return (
    <div className="sl-shell">
      <header className="sl-side">
        <a className="sl-brand" href={routeTo('overview')}>
          <Logo size={26} />
          Spreadlight
        </a>
        <nav ref={nav} aria-label="Screens" className="sl-nav">
          <ul>
            {MAIN_SCREENS.map((screen) => (
              <li key={screen}>
                <NavLink
                  screen={screen}
                  isCurrent={screen === current}
                  open={screen === 'review' ? openLines : 0}
                />
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
  readonly screen: MainScreen;
  readonly isCurrent: boolean;
  /** How many things wait there. */
  readonly open: number;
}

function NavLink({ screen, isCurrent, open }: NavLinkProps) {
  const { label, icon: Icon } = LABELS[screen];
  return (
    <a className="sl-nav-link" href={routeTo(screen)} aria-current={isCurrent ? 'page' : undefined}>
      <Icon size={16} aria-hidden />
      {label}
      {open > 0 && (
        <span className="sl-nav-count">
          <span aria-hidden>{open.toLocaleString('en-US')}</span>
          <span className="sl-visually-hidden">, {count(open, 'line')} to look at</span>
        </span>
      )}
    </a>
  );
}
