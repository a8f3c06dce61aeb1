import type { Line } from '#lib/table/lines.ts';

/** A piece of a line: what stands between gaps, bars, dots and dashes; with its key where it begins with one. */
export interface KeyedPiece {
  readonly key: string | undefined;
  readonly value: string;
}

/** Words that name a fact of a claim, and end the value of the fact before. */
const KEYS = [
  String.raw`member\/patient`,
  'patient name',
  String.raw`patient account(?: number| no\.?)?`,
  'patient',
  'member(?: name)?',
  'paciente',
  'beneficiary name',
  'asegurad[oa]',
  'sponsor(?: name)?',
  'claim control number',
  'claim number',
  String.raw`claim no\.?`,
  'claim id',
  'claim status',
  'claim ?#',
  String.raw`n[uú]m(?:ero|\.)? de reclamaci[oó]n`,
  String.raw`clm ?#`,
  'provider of services?',
  'provider name',
  'provider',
  'proveedor',
  'health care professional',
  'services? provided by',
  'rendering provider',
  '(?:provider )?network status',
  'network',
  'status',
  'date processed',
  'processed date',
  'claim processed',
  'claim received',
  'date of service',
  'processed on',
  'processed',
  'fecha de procesamiento',
  String.raw`account no\.?`,
  'member id',
  'id number',
  'identification number',
  String.raw`group (?:name|number|no\.?|#)`,
  'group(?=:)',
  'subscriber',
  'payment (?:date|to|amount)',
  'payee npi',
  'payee',
  'paid to',
  'received(?: on)?',
  'relationship',
  'acnt',
  'icn',
  'id(?=:)',
  'claim',
] as const;

const BOUNDARY = /\t|\s*[|·•]\s*|\s[-–—]\s|(?<=[a-z)]{2})\.\s+(?=\p{Lu})/u;
const KEY_AT_START = new RegExp(String.raw`^(?<key>${KEYS.join('|')})(?![\p{L}\d])[\s:.#…]*`, 'iu');
const KEY_INSIDE = new RegExp(
  String.raw`(?<![\p{L}\d])(?=(?:${KEYS.join('|')})(?:\s*[:#]|\.{2,}|…))`,
  'giu',
);

const WHOLE_KEY = new RegExp(String.raw`^(?:${KEYS.join('|')})$`, 'iu');

/** Whether a text is a key and nothing else. */
export function isKey(text: string): boolean {
  return WHOLE_KEY.test(text);
}

/** The pieces of a line, left to right. A key that stands alone takes the piece after it as its value. */
export function keyedPieces(line: Line): readonly KeyedPiece[] {
  const text = line.segments.map((segment) => segment.text).join('\t');
  const parts = text
    .split(BOUNDARY)
    .flatMap((part) => part.split(KEY_INSIDE))
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const pieces: KeyedPiece[] = [];
  let alone: string | undefined;
  for (const part of parts) {
    const match = KEY_AT_START.exec(part);
    const key = match?.groups?.['key']?.toLowerCase();
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
