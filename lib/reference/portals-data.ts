import type { Portal, PortalSide } from '#lib/reference/portal.ts';

/** When all of these were collected; no portal was logged in to. */
const COLLECTED = '2026-11';

function portal(
  kind: Portal['kind'],
  id: string,
  name: string,
  hosts: Partial<Record<PortalSide, readonly string[]>>,
  confidence: Portal['confidence'],
  source: string,
): Portal {
  const { provider = [], member = [], remittance = [], earnings = [] } = hosts;
  const sites = [
    ...provider.map((host) => ({ host, side: 'provider' }) as const),
    ...member.map((host) => ({ host, side: 'member' }) as const),
    ...remittance.map((host) => ({ host, side: 'remittance' }) as const),
    ...earnings.map((host) => ({ host, side: 'earnings' }) as const),
  ];
  return { id, name, kind, sites, source, date: COLLECTED, confidence };
}

/** The portals by exact host. */
export const PORTAL_FACTS: readonly Portal[] = [
  portal(
    'payer',
    'unitedhealthcare',
    'UnitedHealthcare',
    {
      provider: ['secure.uhcprovider.com', 'www.uhcprovider.com'],
      member: ['member.uhc.com', 'www.myuhc.com'],
    },
    'B',
    'public bots and a public Playwright test; uhcprovider.com pages',
  ),
  portal(
    'payer',
    'optum',
    'Optum behavioral health',
    { provider: ['public.providerexpress.com', 'www.providerexpress.com'] },
    'A',
    'Provider Express guides',
  ),
  portal(
    'payer',
    'cigna',
    'Cigna / Evernorth',
    {
      provider: ['cignaforhcp.cigna.com'],
      member: ['my.cigna.com', 'customer.cignaenvoy.com'],
    },
    'B',
    'static.cigna.com guides; public scripts (2013 and later)',
  ),
  portal(
    'payer',
    'aetna',
    'Aetna',
    { member: ['health.aetna.com', 'member.aetna.com', 'member.cvsaetna.com'] },
    'B',
    'public code',
  ),
  portal(
    'payer',
    'anthem',
    'Anthem',
    { member: ['membersecure.anthem.com'] },
    'B',
    'rheeloaded/paperpull: apps/anthem/anthem_site.py, Aug 2026',
  ),
  portal(
    'payer',
    'hcsc',
    'Blue Cross Blue Shield of IL, TX, OK, NM, MT',
    { member: ['members.hcsc.net'] },
    'C',
    'old public script',
  ),
  portal(
    'payer',
    'medicare',
    'Medicare',
    { member: ['www.medicare.gov'] },
    'A',
    'Blue Button documentation',
  ),
  portal('payer', 'oscar', 'Oscar', { member: ['www.hioscar.com'] }, 'C', 'public host lists'),
  portal('payer', 'oxford', 'Oxford', { member: ['oxhp.com'] }, 'C', 'public host lists'),
  portal('payer', 'humana', 'Humana', { member: ['www.humana.com'] }, 'C', 'public host lists'),
  portal(
    'payer',
    'kaiser',
    'Kaiser Permanente',
    { member: ['healthy.kaiserpermanente.org'] },
    'C',
    'public host lists',
  ),
  portal(
    'clearing-house',
    'availity',
    'Availity (also Anthem, Aetna and BCBS for providers)',
    { provider: ['essentials.availity.com', 'apps.availity.com'] },
    'B',
    'public status checker, Apr 2026; developer.availity.com',
  ),
  portal(
    'clearing-house',
    'optum-pay',
    'Optum Pay',
    { remittance: ['myservices.optumhealthpaymentservices.com', 'optumhealthfinancial.com'] },
    'B',
    'public page-object tests, 2022',
  ),
  portal(
    'clearing-house',
    'office-ally',
    'Office Ally',
    { remittance: ['pm.officeally.com'] },
    'B',
    'public code',
  ),
  portal(
    'clearing-house',
    'echo',
    'ECHO Health',
    { remittance: ['www.providerpayments.com'] },
    'B',
    'public code',
  ),
  portal(
    'clearing-house',
    'payspan',
    'PaySpan',
    { remittance: ['payspanhealth.com'] },
    'C',
    'general knowledge, host not verified',
  ),
  portal(
    'clearing-house',
    'zelis',
    'Zelis',
    { remittance: ['provider.zelispayments.com'] },
    'C',
    'general knowledge, host not verified',
  ),
  portal(
    'clearing-house',
    'instamed',
    'InstaMed',
    { remittance: ['pay.instamed.com'] },
    'C',
    'general knowledge, host not verified',
  ),
  portal(
    'platform',
    'alma',
    'Alma',
    { earnings: ['secure.helloalma.com'] },
    'B',
    'links in public code and on therapists’ own sites',
  ),
  portal(
    'platform',
    'headway',
    'Headway',
    { earnings: ['sigmund.headway.co'] },
    'A',
    'help.headway.co, article 4428388155028: where providers log in',
  ),
  portal(
    'platform',
    'grow',
    'Grow Therapy',
    { earnings: ['provider.growtherapy.com'] },
    'C',
    'links in public code; which pages it has was not seen',
  ),
];
