import { read835 } from '#lib/remittance/x12/read-835.ts';
import { longRemittance } from '#tests/builders/long-remittance.ts';

/** Reads an 835 of so many megabytes, judged line by line, and prints the most memory that the process took. */
const megabytes = Number(process.argv[2]);
const BYTES_PER_MB = 1_000_000;
const KB_PER_MB = 1024;

const pieces = longRemittance(megabytes * BYTES_PER_MB);
const stream = new ReadableStream<Uint8Array>({
  pull(controller) {
    const { done, value } = pieces.next();
    if (done === true) controller.close();
    else controller.enqueue(value);
  },
});
let count = 0;
for await (const parts of read835(stream)) count += parts.length;
const { maxRSS } = process.resourceUsage();
console.log(
  `${String(megabytes)} MB of 835, ${String(count)} claims and warnings: ${(maxRSS / KB_PER_MB).toFixed(0)} MB of memory at most`,
);
