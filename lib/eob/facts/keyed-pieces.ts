import { type Line, tabbedText } from '#lib/table/lines.ts';
import { rememberByText } from '#lib/values/remember.ts';

/** A piece of a line: what stands between gaps, bars, dots and dashes; with its key where it begins with one. */
export interface KeyedPiece {
  /** In lower case, without the marks that end it. */
  readonly key: string | undefined;
  readonly value: string;
}

/** Words that name a fact of a claim, and end the value of the fact before. */
const KEYS = [
  String.raw`patient ?\/ ?relation(?:ship)?`,
  String.raw`member ?\/ ?patient`,
  'patient name',
  'patient id',
  String.raw`pat(?:ient)? acc(?:oun)?t(?: number| no\.?| ?#)?`,
  String.raw`patient (?:control|ctrl|ctl)(?: number| nmbr| nbr| num| no\.?| ?#)?`,
  'patient',
  String.raw`member (?:number|no\.?|#)`,
  'member(?: name)?',
  'student(?: name)?(?=:|$)',
  '(?:customer|participant)(?: name)?(?=:|$)',
  'paciente',
  'beneficiary name',
  'asegurad[oa]',
  'sponsor(?: name)?',
  String.raw`(?:payer )?claim (?:control|ctrl|ctl)(?: number| nmbr| nbr| num| no\.?| ?#)?`,
  'claim number',
  String.raw`claim no\.?`,
  'claim id',
  'claim reference',
  'claim status(?: code)?',
  'claim ?#',
  String.raw`n[uú]m(?:ero|\.)? de reclam(?:aci[oó]n|o)`,
  String.raw`clm ?#`,
  String.raw`provider (?:type|id|npi|address)`,
  'provider of services?',
  'provider name',
  String.raw`provider(?! network| status)`,
  'proveedor',
  'profesional',
  'health care professional',
  '(?:services? )?provided by',
  'rendering(?: provider)?(?! npi)',
  'treating provider',
  'seen by',
  'visited(?! on| date)',
  '(?:provider )?network status',
  'provider status',
  'network',
  'status',
  'date processed',
  'process(?:ed)? date',
  'claim processed',
  'claim received(?: date)?',
  'date of service',
  'processed on',
  'processed',
  'fecha de procesamiento',
  String.raw`acc(?:oun)?t(?: no\.?| ?#)?(?=\s*:)`,
  String.raw`account no\.?`,
  'member id',
  'medical record number',
  'id number',
  'identification number',
  String.raw`group (?:name|number|no\.?|#)`,
  'group(?=:)',
  'plan(?=:)',
  'vendor(?=:)',
  'tax id',
  String.raw`check(?:\/eft)? (?:number|no\.?|date|#)`,
  'subscriber',
  'payment (?:date|to|amount)',
  'payer(?: name| id)?(?! claim)',
  'payee npi',
  'payee',
  'paid to',
  'pay to',
  'received(?: on)?',
  'date received',
  'relationship',
  'acnt',
  'icn',
  'id(?=:)',
  'claim',
] as const;

const BOUNDARY =
  /\t|\s*[|·•]\s*|\s[-–—]\s|\s\/\s(?=\p{L}{3,}[\p{L} ]*:|[^:]*$)|(?<=[a-z)]{2})(?<!\b(?:Lic|Dr|Dra|Mr|Mrs|Ms|Jr|Sr|St|Inc|Sgt|Lt|Capt|Maj|Col|Rev|Prof))\.\s+(?=\p{Lu})/u;
/** Without one of these marks nothing is parted. */
const MAY_PART = /[\t|·•]|\s[-–—/]\s|\.\s/;
const KEY_AT_START = new RegExp(String.raw`^(?<key>${KEYS.join('|')})(?![\p{L}\d])[\s:.#…]*`, 'iu');
/** Whatever stands before a colon is a key, known or not: what it names is no other fact. */
const ANY_KEY_AT_START = /^(?<key>\p{L}[\p{L}'’/#&.() -]{1,34}):\s*/u;
const KEY_INSIDE = new RegExp(
  String.raw`(?<![\p{L}\d/])(?<!\/ )(?=(?:${KEYS.join('|')})(?:\s*[:#]|\.{2,}|…))`,
  'giu',
);

/** The marks that end a key inside a text. */
const ENDS_KEY = /[:#…]|\.\./;

const WHOLE_KEY = new RegExp(String.raw`^(?:${KEYS.join('|')})$`, 'iu');

/** Whether a text is a key and nothing else. */
export function isKey(text: string): boolean {
  return text.length <= LONGEST_KEY && isWholeKey(text);
}

/** No key has more characters. */
const LONGEST_KEY = 40;

const isWholeKey = rememberByText((text) => WHOLE_KEY.test(text));

/** The pieces of a line, left to right. A key that stands alone takes the piece after it as its value. */
export function keyedPieces(line: Line): readonly KeyedPiece[] {
  const text = tabbedText(line);
  const parts = (MAY_PART.test(text) ? text.split(BOUNDARY) : [text])
    .flatMap((part) => (ENDS_KEY.test(part) ? part.split(KEY_INSIDE) : part))
    // Columns of keys may have the colons before their values: `PATIENT    : ROE, ROBIN`.
    .map((part) => part.replace(/^:\s*/, '').trim())
    .filter((part) => part !== '');
  const pieces: KeyedPiece[] = [];
  let alone: string | undefined;
  for (const part of parts) {
    const match =
      KEY_AT_START.exec(part) ?? (part.includes(':') ? ANY_KEY_AT_START.exec(part) : null);
    const key = match?.groups?.['key']?.toLowerCase().trim();
    const value = part.slice(match?.[0].length ?? 0).trim();
    if (key !== undefined && value === '') {
      alone = key;
      continue;
    }
    pieces.push({ key: key ?? alone, value });
    alone = undefined;
  }
  return pieces;
}
