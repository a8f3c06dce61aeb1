import { toldAndShown } from '#lib/findings/record-words.ts';
import type { Audit } from '#lib/findings/schema.ts';
import { GROUPINGS } from '#lib/findings/sums-schema.ts';
import type { Redactor } from '#lib/report/redactor.ts';
import type { Report } from '#lib/report/schema.ts';

/** The sums by each thing, what was told beside what happened, and the measures of the gap, redacted. */
export function auditToContext(
  { groups, groupings, platforms, outlook, codeContexts }: Audit,
  redactor: Redactor,
): Pick<Report, 'groups' | 'groupings' | 'platforms' | 'outlook' | 'codeContexts'> {
  return {
    groups: groups.map((group) => ({
      ...group,
      platform: redactor.organisation(group.platform),
      payer: redactor.organisation(group.payer),
    })),
    groupings: GROUPINGS.map((by) => ({
      by,
      sums: groupings[by].map((sums) => ({ ...sums, name: redactor.organisation(sums.name) })),
    })),
    platforms: platforms.map((record) => ({
      platform: redactor.text(record.platform),
      rows: toldAndShown(record).map(({ topic, told, shown }) => ({
        topic: redactor.text(topic),
        told: redactor.text(told),
        shown: redactor.text(shown),
      })),
    })),
    outlook,
    codeContexts: codeContexts.map((context) => ({
      ...context,
      payer: redactor.organisation(context.payer),
    })),
  };
}
