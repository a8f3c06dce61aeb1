import { PUBLIC_SHORT_FORMS } from '#lib/reference/nicknames-data.ts';

/** Where the table comes from. It holds common knowledge only and claims no completeness. */
export const NICKNAMES_SOURCE = {
  source: 'carltonnorthern/nicknames, and an own table of common English and Spanish short forms',
  date: '2026-11-21',
  confidence: 'high',
} as const;

/** Full given names with short forms that the public table lacks, folded: no case, no accents. */
const OWN_SHORT_FORMS = `
alejandra: ale alex; alejandro: ale alex; alexander: sasha xander; alexandra: alexa allie lexi
sasha; alfonso: poncho; alfred: alf; andrea: andie; antonio: tono; arthur: artie; barbara: barb;
beatriz: bea betty; benjamin: benji; carolina: caro; caroline: caro; catherine: cat cate kate
katie kitty; charles: chas; charlotte: charlie; christopher: topher; concepcion: concha conchita;
consuelo: chelo; daniela: dani; dolores: lola; eduardo: edu lalo; eleanor: nell; elizabeth: ella;
enrique: kike quique; ernesto: neto; evelyn: evie; fernando: fer nando; florence: flossie;
francisca: paca paquita; francisco: cisco paco pancho paquito; gabriela: gabi gaby; gregorio:
goyo; guadalupe: lupe lupita; guillermo: guille memo; ignacio: nacho; isaac: zac; isabel: bel
chabela isa; isabella: isa izzy; jesus: chucho chuy; jose: chepe pepe; josefina: fina josie pepa;
katherine: kat katie kitty; kathleen: kate katie; kimberly: kimmy; lawrence: laurie; lillian:
lily; luis: guicho lucho; manuel: manolo; margaret: greta megan; maria: mari mia; matilda: mattie
tilda; mercedes: meche merche; miguel: migue; natalie: nat; olivia: liv livvy; patricia: paty;
pedro: perico; rachel: rae; rafael: rafa; ricardo: richi; robert: bert robbie; roberto: beto;
rosario: charo chayo; rosemary: rosie; salvador: chava; santiago: santi; sebastian: bash; sofia:
sofi; stanley: stan; stephen: stevie; sylvia: syl; teresa: tere; valentina: vale; veronica: vero;
william: liam
`;

const FULL_NAMES = new Map<string, readonly string[]>();
const SHORT_INITIALS = new Map<string, ReadonlySet<string>>();
for (const entry of `${PUBLIC_SHORT_FORMS};${OWN_SHORT_FORMS}`.split(';')) {
  const [full = '', ...shorts] = entry.split(/[:\s]+/).filter((word) => word !== '');
  const initials = new Set(shorts.map((short) => short.charAt(0)));
  SHORT_INITIALS.set(full, new Set([...(SHORT_INITIALS.get(full) ?? []), ...initials]));
  for (const short of shorts) FULL_NAMES.set(short, [...(FULL_NAMES.get(short) ?? []), full]);
}

/** The name itself and every full name that it is short for; `given` is folded, as in a `NameForm`. */
export function fullNamesOf(given: string): readonly string[] {
  return [given, ...(FULL_NAMES.get(given) ?? [])];
}

/** Whether two folded given names are short forms of each other or of one full name. */
export function isNicknamePair(one: string, other: string): boolean {
  const names = new Set(fullNamesOf(one));
  return one !== other && fullNamesOf(other).some((name) => names.has(name));
}

/** The first letters of a folded given name and of its short forms: `b`, `l` and `w` for `william`. */
export function initialsOf(given: string): readonly string[] {
  return [...new Set([given.charAt(0), ...(SHORT_INITIALS.get(given) ?? [])])];
}

/** Whether a short form of a folded given name begins with another letter than the name, with this one. */
export function isNicknameInitial(letter: string, given: string): boolean {
  return letter !== given.charAt(0) && (SHORT_INITIALS.get(given)?.has(letter) ?? false);
}
