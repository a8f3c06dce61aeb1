import { placeOf, sessionRule } from '#lib/findings/rule.ts';
import { statedCode } from '#lib/match/evidence/procedure-code.ts';
import type { Session, SourcedPayout } from '#lib/match/schema.ts';
import { ZERO_CENTS } from '#lib/values/cents.ts';

/** The statement names another code, or words that stand for another one, than the plan decided on. The amount is 0. */
export const codeMismatch = sessionRule('code-mismatch', (audited) => {
  const { session, decided, receipts } = audited;
  if (decided === null || receipts === null) return [];
  const { procedureCodes } = session;
  // A line without a code may be the very one that the statement names.
  if (session.lines.some(({ procedureCode }) => procedureCode === null)) return [];
  const stated = [...receipts.payments, ...receipts.copies].flatMap((row) =>
    statedOtherwise(row, procedureCodes),
  );
  if (stated.length === 0) return [];
  return {
    kind: 'code-mismatch',
    ...placeOf(audited),
    amount: ZERO_CENTS,
    text: `The statement says ${[...new Set(stated)].join(' and ')}, the EOB ${procedureCodes.join(' + ')}.`,
  };
});

function statedOtherwise(
  { payout }: SourcedPayout,
  codes: Session['procedureCodes'],
): readonly string[] {
  const code = statedCode(payout);
  if (code === undefined || codes.some((own) => own === code)) return [];
  return [payout.procedureCode === null ? `“${payout.sessionText}”, which is ${code}` : code];
}
