import { routeTo } from '#components/app/routes.ts';
import { ButtonLink } from '#components/design/Button.tsx';
import '#components/design/Card.css';
import '#components/overview/FirstSteps.css';

const STEPS = [
  {
    heading: 'Get your EOBs',
    text: 'An EOB says what the plan allowed for a session. Clients can download theirs from the plan’s site as a PDF.',
  },
  {
    heading: 'Get your payout statement',
    text: 'Download what your platform paid you from its payments page: as CSV, Excel or PDF. Where it offers no file, paste the page.',
  },
  {
    heading: 'Bring both here',
    text: 'Spreadlight finds the sessions that belong together and shows the two amounts side by side.',
  },
] as const;

/** What to do when nothing is here yet. */
export function FirstSteps() {
  return (
    <section className="sl-card sl-first" aria-labelledby="first-steps">
      <h2 id="first-steps">See what lies between allowed and received</h2>
      <ol className="sl-first-steps">
        {STEPS.map(({ heading, text }) => (
          <li key={heading}>
            <h3>{heading}</h3>
            <p className="sl-muted">{text}</p>
          </li>
        ))}
      </ol>
      <div className="sl-row">
        <ButtonLink href={routeTo('import')} variant="primary" size="large">
          Import files
        </ButtonLink>
        <span className="sl-muted sl-small">Nothing you import leaves this computer.</span>
      </div>
    </section>
  );
}
