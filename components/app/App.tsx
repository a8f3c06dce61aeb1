import type { ReactNode } from 'react';
import { AppShell } from '#components/app/AppShell.tsx';
import { Loading } from '#components/app/Loading.tsx';
import { MAIN_SCREENS, type MainScreen, type Route, type Screen } from '#components/app/routes.ts';
import { useServices } from '#components/app/services.ts';
import { useHarmlessDrops } from '#components/app/use-harmless-drops.ts';
import { useRoute } from '#components/app/use-route.ts';
import { useAudit } from '#components/audit/use-audit.ts';
import { CapturePage } from '#components/capture/CapturePage.tsx';
import { CollectPage } from '#components/capture/CollectPage.tsx';
import { DocumentsPage } from '#components/documents/DocumentsPage.tsx';
import { EnterPage } from '#components/entry/EnterPage.tsx';
import { ExportPage } from '#components/export/ExportPage.tsx';
import { FindingsView } from '#components/findings/FindingsView.tsx';
import { ImportView } from '#components/import/ImportView.tsx';
import { type ImportRun, useImport } from '#components/import/use-import.ts';
import { MatchesPage } from '#components/matches/MatchesPage.tsx';
import { OverviewView } from '#components/overview/OverviewView.tsx';
import { EnterPayoutsPage } from '#components/payout/EnterPayoutsPage.tsx';
import { ReviewPage } from '#components/review/ReviewPage.tsx';
import { useOpenLines } from '#components/review/use-open-lines.ts';
import { STATUS_FILTERS } from '#components/sessions/arrange-ledger.ts';
import { SessionsPage } from '#components/sessions/SessionsPage.tsx';
import { SettingsPage } from '#components/settings/SettingsPage.tsx';
import { TermsPage } from '#components/terms/TermsPage.tsx';
import { type Audit, FINDING_KINDS } from '#lib/findings/schema.ts';

/** The app page. An import goes on while a person looks at another screen. */
export function App() {
  useHarmlessDrops();
  const route = useRoute();
  const run = useImport(useServices().importFiles);
  const openLines = useOpenLines();
  return (
    <AppShell current={mainScreenOf(route.screen)} openLines={openLines}>
      <CurrentScreen route={route} run={run} />
    </AppShell>
  );
}

/** Where the navigation stands: matches belong to the sessions, the other screens beside the main ones bring something in. */
function mainScreenOf(screen: Screen): MainScreen {
  if (screen === 'matches') return 'sessions';
  return MAIN_SCREENS.find((main) => main === screen) ?? 'import';
}

interface CurrentScreenProps {
  readonly route: Route;
  readonly run: ImportRun;
}

function CurrentScreen({ route, run }: CurrentScreenProps) {
  switch (route.screen) {
    case 'import':
      return (
        <ImportView
          run={run}
          isPicking={route.query.has('pick')}
          comesToSave={route.query.has('save')}
        />
      );
    case 'documents':
      return <DocumentsPage key={route.id} id={route.id} />;
    case 'terms':
      return <TermsPage />;
    case 'review':
      return <ReviewPage id={route.id} />;
    case 'capture':
      return <CapturePage key={route.id} tabId={Number(route.id)} />;
    case 'collect':
      return <CollectPage key={route.id} tabId={Number(route.id)} />;
    case 'settings':
      return <SettingsPage />;
    case 'enter':
      return <EnterPage key={route.id} id={route.id} />;
    case 'enter-payouts':
      return <EnterPayoutsPage key={route.id} id={route.id} />;
    case 'overview':
      return <WithAudit title="Overview">{(audit) => <OverviewView audit={audit} />}</WithAudit>;
    case 'export':
      return <WithAudit title="Export">{(audit) => <ExportPage audit={audit} />}</WithAudit>;
    case 'findings': {
      const asked = route.query.get('kind');
      const initialKind = FINDING_KINDS.find((kind) => kind === asked) ?? 'all';
      return (
        <WithAudit title="Findings">
          {(audit) => <FindingsView key={initialKind} audit={audit} initialKind={initialKind} />}
        </WithAudit>
      );
    }
    case 'matches':
      return (
        <WithAudit title="Payouts without a session">
          {(audit) => <MatchesPage audit={audit} />}
        </WithAudit>
      );
    case 'sessions': {
      const asked = route.query.get('status');
      const initialStatus = STATUS_FILTERS.find((filter) => filter === asked) ?? 'all';
      const initialText = route.query.get('find') ?? '';
      return (
        <WithAudit title="Sessions">
          {(audit) => (
            <SessionsPage
              key={`${initialStatus}/${initialText}`}
              audit={audit}
              initialStatus={initialStatus}
              initialText={initialText}
            />
          )}
        </WithAudit>
      );
    }
  }
}

interface WithAuditProps {
  readonly title: string;
  readonly children: (audit: Audit) => ReactNode;
}

function WithAudit({ title, children }: WithAuditProps) {
  const state = useAudit();
  return state.status === 'loading' ? <Loading title={title} /> : children(state.audit);
}
