import { FIELD_WORDS } from '#components/app/field-words.ts';
import type { Figure } from '#lib/claim/schema.ts';
import type { SourceRef } from '#lib/values/source-ref.ts';

/** Where something stands in its document, in words: `page 1, under “Allowed amount”: “$142.80”`. */
export function describeSource(source: SourceRef): string {
  switch (source.at) {
    case 'page': {
      const label = source.label === null ? '' : `, under “${source.label}”`;
      return `page ${source.page}${label}: “${source.text}”`;
    }
    case 'cell': {
      const sheet = source.sheet === null ? '' : `sheet “${source.sheet}”, `;
      return `${sheet}cell ${source.cell}: “${source.text}”`;
    }
    case 'frame':
      return source.label === null ? `“${source.text}”` : `“${source.label}”: “${source.text}”`;
    case 'segment':
      return `segment ${source.segment}: “${source.text}”`;
    case 'person':
      return `entered by you: “${source.text}”`;
  }
}

/** Where a figure comes from, in words. */
export function describeOrigin(figure: Figure): string {
  switch (figure.origin) {
    case 'read':
    case 'unreadable':
      return describeSource(figure.source);
    case 'derived':
      return `worked out from ${figure.from.map((field) => FIELD_WORDS[field].toLowerCase()).join(', ')}`;
  }
}

/** How a figure was checked, in words. */
export function describeProof(figure: Figure): string {
  if (figure.origin === 'unreadable') return 'Cannot be read';
  if (figure.origin === 'read' && figure.source.at === 'person') return 'You entered it';
  switch (figure.proof.status) {
    case 'verified':
      return 'Adds up';
    case 'unproven':
      return 'Nothing to check it against';
    case 'conflict':
      return 'Does not add up';
  }
}
