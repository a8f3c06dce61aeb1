import { vi } from 'vitest';

/** Every test runs with the network refused: nothing that reads health data may need it. */
vi.stubGlobal('fetch', () => Promise.reject(new Error('The network is refused in tests.')));
