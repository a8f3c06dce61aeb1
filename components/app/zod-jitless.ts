import { z } from 'zod';

// Zod otherwise probes `new Function`, which the extension's content security policy reports.
z.config({ jitless: true });
