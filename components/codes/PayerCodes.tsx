import { describeCodes } from '#components/codes/describe-codes.ts';
import '#components/codes/PayerCodes.css';

export interface PayerCodesProps {
  readonly heading: string;
  /** Adjustment reasons as the document has them: `CO-45`. */
  readonly reasons: readonly string[];
  /** Remark codes: `N130`. */
  readonly remarks: readonly string[];
}

/** What the payer's codes mean, in our own short words; nothing where there are none. */
export function PayerCodes({ heading, reasons, remarks }: PayerCodesProps) {
  const codes = describeCodes(reasons, remarks);
  if (codes.length === 0) return null;
  return (
    <section className="sl-codes">
      <h3>{heading}</h3>
      <dl>
        {codes.map(({ code, words }) => (
          <div key={code}>
            <dt>{code}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
