const DAY = 86_400_000;
const FIRST_DAY = Date.UTC(2015, 0, 5);
const CLIENTS = ['Ana Quill', 'Bram Otter', 'Cleo Finch', 'Dov Marsh', 'Elsa Thorn'];

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
  return ['Payout Date,Date of Service,Client,CPT Code,Payer,Type,Payout', ...lines].join('\n');
}
