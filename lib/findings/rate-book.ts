import {
  type PlatformTerms,
  PlatformTermsSchema,
  type PromisedRate,
  type Terms,
} from '#lib/findings/terms-schema.ts';
import { groupBy } from '#lib/match/disjoint-sets.ts';
import { foldOrganisation } from '#lib/match/organisation-name.ts';
import { recognise } from '#lib/reference/payers.ts';
import type { Cents } from '#lib/values/cents.ts';
import type { ProcedureCode } from '#lib/values/procedure-code.ts';
import { remember } from '#lib/values/remember.ts';
import type { ServiceDate } from '#lib/values/service-date.ts';

/** The terms, looked up by platform, payer and code. Names are compared without case, marks and legal forms. */
export interface RateBook {
  /** The terms of a platform; where none are entered, those that hold without any. */
  termsOf(platform: string | null): PlatformTerms;
  /** The rate that a platform promised for a code, in force on the date of service. */
  promisedRate(platform: string | null, service: RatedService): PromisedRate | undefined;
  /** The rate of the therapist's own contract with the payer, in cents. */
  directRate(payer: string | null, procedureCode: ProcedureCode): Cents | undefined;
  /** What the therapist herself charges for one unit of a code, in cents. */
  ownFee(procedureCode: ProcedureCode): Cents | undefined;
}

/** A service for which a rate may have been promised. */
interface RatedService {
  readonly payer: string | null;
  readonly procedureCode: ProcedureCode;
  readonly dateOfService: ServiceDate;
}

/** Opens the book of these terms. */
export function createRateBook({ platforms, ownFees, directRates }: Terms): RateBook {
  const fold = remember(foldOrganisation);
  const payerKey = createPayerKey();
  const keyOf = (payer: string, code: ProcedureCode) => `${code} ${payerKey(payer)}`;
  const byPlatform = new Map(platforms.map((terms) => [fold(terms.name), terms]));
  const promised = new Map(
    platforms.map(({ name, promisedRates }) => [
      fold(name),
      groupBy(promisedRates, (rate) => keyOf(rate.payer, rate.procedureCode)),
    ]),
  );
  const direct = new Map(
    directRates.map(({ payer, procedureCode, rate }) => [keyOf(payer, procedureCode), rate]),
  );
  const fees = new Map(ownFees.map(({ procedureCode, fee }) => [procedureCode, fee]));
  return {
    termsOf: (platform) =>
      (platform === null ? undefined : byPlatform.get(fold(platform))) ?? withoutTerms,
    promisedRate(platform, { payer, procedureCode, dateOfService }) {
      if (platform === null || payer === null) return undefined;
      const rates = promised.get(fold(platform))?.get(keyOf(payer, procedureCode));
      return rates
        ?.filter(({ from }) => from <= dateOfService)
        .reduce<PromisedRate | undefined>(
          (latest, rate) => (latest === undefined || rate.from > latest.from ? rate : latest),
          undefined,
        );
    },
    directRate: (payer, code) => (payer === null ? undefined : direct.get(keyOf(payer, code))),
    ownFee: (code) => fees.get(code),
  };
}

/** What holds for a platform of which nothing is entered. */
const withoutTerms: PlatformTerms = PlatformTermsSchema.parse({ name: 'Platform' });

/** Two names of one payer get one key; each name is looked up once. */
function createPayerKey(): (payer: string) => string {
  const keys = new Map<string, string>();
  return (payer) => {
    const known = keys.get(payer);
    if (known !== undefined) return known;
    const key = foldOrganisation(recognise(payer) ?? payer);
    keys.set(payer, key);
    return key;
  };
}
