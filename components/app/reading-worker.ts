import '#components/app/zod-jitless.ts';
import { partsOf, type ReadReply, ReadRequestSchema } from '#components/app/reading-messages.ts';
import { createRowTeller } from '#components/app/row-progress.ts';
import { ReadError } from '#lib/values/read-error.ts';
import { readDataFile } from '#lib/workflow/read-data-file.ts';

/** Reads one file apart from the page, and tells the reading in parts. It ends with the page's interest in it. */
async function read(request: unknown): Promise<void> {
  const { name, bytes, password, mapping, profiles } = ReadRequestSchema.parse(request);
  const rows = createRowTeller((progress) => tell({ tells: 'progress', ...progress }));
  const { claims, payouts, ...rest } = await readDataFile(
    { name, bytes },
    {
      ...(password !== undefined && { password }),
      ...(mapping !== undefined && { mapping }),
      ...(profiles !== undefined && { profiles }),
      onProgress: rows.read,
    },
  );
  for (const part of partsOf(claims)) tell({ tells: 'claims', claims: part });
  let done = 0;
  for (const part of partsOf(payouts)) {
    rows.handOver(done, payouts.length);
    tell({ tells: 'payouts', payouts: part });
    done += part.length;
  }
  tell({ tells: 'reading', reading: { ...rest, claims: [], payouts: [] } });
}

function tell(reply: ReadReply): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has one page and no origin to name
  self.postMessage(reply);
}

self.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  read(data).catch((error: unknown) => {
    if (error instanceof ReadError) {
      tell({ tells: 'refusal', code: error.code, message: error.message });
    } else {
      tell({ tells: 'bug', message: String(error instanceof Error ? error.stack : error) });
    }
  });
});
