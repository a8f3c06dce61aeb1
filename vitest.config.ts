import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    include: ['{lib,components,tests,scripts}/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**', 'node_modules/**'],
    sequence: { shuffle: true },
    restoreMocks: true,
    unstubGlobals: true,
    setupFiles: ['tests/refuse-network.ts'],
    benchmark: { include: ['tests/bench/**/*.bench.ts'] },
  },
});
