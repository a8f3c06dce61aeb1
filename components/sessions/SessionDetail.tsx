import type { ReactNode } from 'react';
import { PayerCodes } from '#components/codes/PayerCodes.tsx';
import { Money } from '#components/design/Money.tsx';
import { Notice } from '#components/design/Notice.tsx';
import { Lines } from '#components/sessions/Lines.tsx';
import { MatchSection } from '#components/sessions/MatchSection.tsx';
import type { MatchAnswers } from '#components/sessions/match-answers.ts';
import { ServiceLineFigures } from '#components/sessions/ServiceLineFigures.tsx';
import { FINDING_WORDS } from '#lib/findings/finding-words.ts';
import type { Finding, LedgerEntry } from '#lib/findings/schema.ts';
import '#components/sessions/SessionDetail.css';

export interface SessionDetailProps {
  readonly entry: LedgerEntry;
  readonly findings: readonly Finding[];
  readonly answers: MatchAnswers;
}

/** Where each figure of a session comes from, why its payouts are its, and why it is not counted. */
export function SessionDetail({ entry, findings, answers }: SessionDetailProps) {
  const { session } = entry;
  const own = findings.filter(
    ({ session: key }) =>
      key?.claim === session.key.claim && key.dateOfService === session.key.dateOfService,
  );
  return (
    <div className="sl-session-detail">
      <div className="sl-detail">
        {entry.reasons.length > 0 && (
          <Notice tone="review">
            <p className="sl-strong">
              {entry.status === 'not-comparable'
                ? 'Why it is not compared'
                : 'Why it is not counted yet'}
            </p>
            <Lines lines={entry.reasons} />
          </Notice>
        )}
        <dl className="sl-detail-sums">
          <Sum label="Allowed">
            <Money amount={entry.allowed} />
          </Sum>
          <Sum label="Received">
            <Money amount={entry.received} />
          </Sum>
          <Sum label="Gap">
            <Money amount={entry.spread} />
          </Sum>
        </dl>
        {session.lines.map((line, index) => (
          <ServiceLineFigures
            key={`${line.procedureCode}/${index}`}
            line={line}
            source={session.source}
          />
        ))}
        <PayerCodes
          heading="What the plan remarks on the claim"
          reasons={[]}
          remarks={session.source.claim.remarkCodes}
        />
        <MatchSection entry={entry} answers={answers} />
        {own.length > 0 && (
          <section>
            <h3>What follows from it</h3>
            <Lines lines={own.map(({ kind, text }) => `${FINDING_WORDS[kind]}: ${text}`)} />
          </section>
        )}
      </div>
    </div>
  );
}

interface SumProps {
  readonly label: string;
  readonly children: ReactNode;
}

function Sum({ label, children }: SumProps) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
