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

/** Rows that one client has in a statement of years. */
const ROWS_OF_CLIENT = 25;

/** A family name of its own for each number: `Quillbcd`. */
function familyName(number: number): string {
  const letters = Array.from(String(number), (digit) => String.fromCodePoint(97 + Number(digit)));
  return `Quill${letters.join('')}`;
}

/**
 * The same as a practice of many clients has it: each row with a number of its own and a time, each client in some rows
 * here and there, hundreds of amounts, dates of thirty years.
 */
export function statementOfDifferentRows(rows: number): string {
  const clients = Math.ceil(rows / ROWS_OF_CLIENT);
  const lines = Array.from({ length: rows }, (_, at) => {
    const held = FIRST_DAY - (at % 11_000) * DAY;
    const client = `${CLIENTS[at % 5]?.split(' ')[0]} ${familyName((at * 7919) % clients)}`;
    const amount = `$${80 + ((at * 31) % 70)}.${String((at * 17) % 100).padStart(2, '0')}`;
    const time = `${8 + (at % 10)}:${10 + (at % 50)}`;
    return `pay_${(at * 7919 + 1_000_003).toString(36)},${dayOf(held + 14 * DAY)},${dayOf(held)},${time},${client},90837,Cigna,Session,${amount}`;
  });
  return [`Payment ID,${HEADINGS.replace(',Client', ',Start,Client')}`, ...lines].join('\n');
}
