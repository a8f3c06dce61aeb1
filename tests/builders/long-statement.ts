const DAY = 86_400_000;
const FIRST_DAY = Date.UTC(2015, 0, 5);
const CLIENTS = ['Ana Quill', 'Bram Otter', 'Cleo Finch', 'Dov Marsh', 'Elsa Thorn'];

const HEADINGS = 'Payout Date,Date of Service,Client,CPT Code,Payer,Type,Payout';

function dayOf(time: number): string {
  const [year = '', month = '', day = ''] = new Date(time).toISOString().slice(0, 10).split('-');
  return `${month}/${day}/${year}`;
}

/** A statement of so many sessions as CSV, fourteen a day, each paid two weeks later. */
export function longStatement(rows: number): string {
  const lines = Array.from({ length: rows }, (_, at) => {
    const held = FIRST_DAY + Math.floor(at / 14) * DAY;
    const client = `${CLIENTS[at % 5]} ${String.fromCodePoint(65 + (at % 26))}`;
    return `${dayOf(held + 14 * DAY)},${dayOf(held)},${client},90837,Cigna,Session,$9${at % 10}.00`;
  });
  return [HEADINGS, ...lines].join('\n');
}

function lettersOf(number: number): string {
  const digits = String(number);
  return Array.from(digits, (digit) => String.fromCodePoint(97 + Number(digit))).join('');
}

/** The same with a client and an amount of its own in each row, and dates of thirty years. */
export function statementOfDifferentRows(rows: number): string {
  const lines = Array.from({ length: rows }, (_, at) => {
    const held = FIRST_DAY - (at % 11_000) * DAY;
    const client = `${CLIENTS[at % 5]} ${lettersOf(at)}`;
    const amount = `$${String(100 + Math.floor(at / 100))}.${String(at % 100).padStart(2, '0')}`;
    return `${dayOf(held + 14 * DAY)},${dayOf(held)},${client},90837,Cigna,Session,${amount}`;
  });
  return [HEADINGS, ...lines].join('\n');
}
