/** Where the table comes from. It holds common knowledge only and claims no completeness. */
export const NICKNAMES_SOURCE = {
  source: 'own table of common English and Spanish short forms',
  date: '2026-11-21',
  confidence: 'high',
} as const;

/** Full given names with their short forms, folded: no case, no accents. */
const SHORT_FORMS = `
abigail: abby abbie gail
albert: al bert
alejandra: ale alex
alejandro: ale alex
alexander: al alec alex xander sasha
alexandra: alex alexa allie sandra sasha lexi
alfonso: poncho
alfred: al alf fred
amanda: mandy
amelia: amy millie
andrea: andie
andrew: andy drew
anthony: tony
antonio: tono tony
arthur: art artie
barbara: barb barbie
beatrice: bea trixie
beatriz: bea betty
benjamin: ben benji benny
bradley: brad
caroline: carrie caro
carolina: caro
catherine: cate cathy cat kate katie kitty
charles: charlie chuck chas
charlotte: charlie lottie
christina: chris chrissy tina
christine: chris chrissy tina
christopher: chris kit topher
concepcion: concha conchita
consuelo: chelo
cynthia: cindy
daniel: dan danny
daniela: dani
david: dave davey
deborah: deb debbie
dolores: lola
donald: don donny
dorothy: dot dottie dolly
edward: ed eddie ned ted teddy
eduardo: lalo edu eddie
eleanor: ellie nell nora
elizabeth: beth betsy betty eliza ella libby lisa liz liza lizzie
emily: em emmy
enrique: kike quique
ernesto: neto
eugene: gene
evelyn: eve evie
ezekiel: zeke
fernando: fer nando
florence: flo flossie
frances: fran frannie
francisco: cisco paco pancho paquito
francisca: paca paquita
franklin: frank
frederick: fred freddie rick
gabriel: gabe
gabriela: gaby gabi
gerald: gerry jerry
gregorio: goyo
gregory: greg
guadalupe: lupe lupita
guillermo: memo guille
harold: hal harry
henry: hank harry hal
ignacio: nacho
isabel: chabela isa bel
isabella: bella izzy isa
isaac: ike zac
jacob: jake jay
jacqueline: jackie
james: jamie jim jimmy
janet: jan
jeffrey: jeff
jennifer: jen jenn jenny
jessica: jess jessie
jesus: chuy chucho
joanna: jo joan
john: jack johnny jon
jonathan: jon jonny nathan
jose: pepe chepe
josefina: josie pepa fina
joseph: joe joey
josephine: jo josie
joshua: josh
judith: judy judi
julia: julie jules
katherine: kate kathy katie kat kit kitty
kathleen: kate kathy katie
kenneth: ken kenny
kimberly: kim kimmy
lawrence: larry laurie
leonard: len lenny leo
lillian: lil lily
louis: lou louie
luis: lucho guicho
madeline: maddie
manuel: manolo manny
margaret: maggie marge margie meg megan peggy greta
maria: mari mia
martha: marty patty
martin: marty
mary: mae mamie molly polly
matilda: mattie tilda tilly
matthew: matt matty
melissa: mel missy
mercedes: meche merche
michael: mick mickey mike mikey
michelle: shelly
miguel: mike migue
nancy: nan
natalie: nat
natasha: tasha
nathan: nate nat
nathaniel: nate nat nathan
nicholas: nick nicky nico
nicolas: nico nick
nicole: nikki nicky
oliver: ollie
olivia: liv livvy
pamela: pam
patricia: pat patsy patty tricia trish paty
patrick: pat paddy
pedro: perico
peter: pete
philip: phil pip
rachel: rae
rafael: rafa
raymond: ray
rebecca: becca becky
richard: dick rich richie rick ricky
ricardo: rick richi
robert: bob bobby rob robbie bert
roberto: beto rob
rosario: charo chayo
ronald: ron ronnie
rosemary: rose rosie
russell: russ rusty
salvador: chava
samantha: sam sammy
samuel: sam sammy
santiago: santi
sarah: sally sadie
sebastian: seb bash
sofia: sofi
sophia: sophie
stanley: stan
stephanie: steph stevie
stephen: steve stevie
steven: steve stevie
susan: sue susie suzie
susannah: sue susie
sylvia: syl
teresa: tere
theodore: ted teddy theo
theresa: terry tess tessa tracy
thomas: tom tommy
timothy: tim timmy
tobias: toby
valentina: vale
valerie: val
vanessa: nessa
veronica: ronnie vero
victor: vic
victoria: tori vicky vic
vincent: vince vinny
virginia: ginny ginger
walter: walt wally
william: bill billy liam will willie
zachary: zach zack
`;

const FULL_NAMES = new Map<string, readonly string[]>();
for (const line of SHORT_FORMS.trim().split('\n')) {
  const [full = '', short = ''] = line.split(':');
  for (const form of short.trim().split(/\s+/)) {
    FULL_NAMES.set(form, [...(FULL_NAMES.get(form) ?? []), full]);
  }
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
