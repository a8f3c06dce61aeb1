const PATIENT =
  /^(?:patient|member|client|customer|participant|student|dependent|veteran|recipient|enrollee|employee|insured|subscriber|paciente|afiliad[oa]|asegurad[oa]|miembro|for|(?:claims?|claim details?|details|care|services?|reclamaci[oó]n) (?:for|de)|name of patient|nombre del paciente|beneficiary|claimant|(?:person|member) (?:covered|treated|seen|served)|person (?:who (?:received|got)|receiving) (?:care|services?)|who (?:received care|was (?:seen|treated)))(?:[’']s)?(?: name| nombre)?(?: ?\/ ?(?:patient|member|relation(?:ship)?))?$/i;
/** Who holds the insurance is the patient only where the document names no other. */
const HOLDER = /^(?:insured|subscriber|employee)\b(?!.*patient)/i;
/** A member is the patient where no other is named beside them. */
const MEMBER =
  /^(?:for|member|enrollee|client|customer|participant|student|miembro|afiliad[oa]|asegurad[oa])\b(?!.*patient)/i;
const PROVIDER =
  /^(?:rendering |treating |servicing |service |billing |attending |network )?(?:provider|doctor|clinician|therapist|practitioner|proveedor|terapeuta|profesional)(?:[’']s)?(?: name| of services?)?$|^rendering$|^(?:seen by|(?:treated|performed|rendered) by|doctor or facility|visit with|visited|who (?:provided|gave) (?:the )?care|who treated (?:you|the patient)|services? (?:provided )?by|(?:services? )?provided by|atendido por|health care professional)$/i;
const PAYEE = /^(?:payee|pay(?:ment)? to|paid to|(?:benefits? (?:are |were )?)?payable to)$/i;

/** Who gets the notice of services is likely who had them. */
const NOTICE = /^(?:notice|prepared|services) for$/i;

/** Whom a key names. */
export type NamedRole = 'patient' | 'member' | 'holder' | 'provider' | 'payee';

/** Whom the words before a name say that it names; undefined where they say something else. */
export function roleOfKey(key: string): NamedRole | undefined {
  if (PAYEE.test(key)) return 'payee';
  if (PROVIDER.test(key)) return 'provider';
  if (NOTICE.test(key)) return 'holder';
  if (!PATIENT.test(key)) return undefined;
  if (HOLDER.test(key)) return 'holder';
  return MEMBER.test(key) ? 'member' : 'patient';
}
