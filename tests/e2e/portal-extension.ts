import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { waitUntil } from '#scripts/wait-until.ts';
import {
  BUILT_EXTENSION,
  type BuiltExtension,
  startBuiltExtension,
} from '#tests/e2e/built-extension.ts';
import type { PortalSite } from '#tests/e2e/portal-site.ts';

/**
 * Starts the built extension in a browser that reaches only the stand-ins of portals, with these hosts granted.
 * No program can press the browser's own prompt for a permission. So a copy of the extension is first loaded with the
 * hosts in its manifest, and then again with the manifest as it was built: what was granted stays granted, now as
 * an optional permission, which can be given back.
 */
export async function startPortalExtension(
  site: PortalSite,
  hosts: readonly string[],
): Promise<BuiltExtension> {
  const folder = mkdtempSync(path.join(tmpdir(), 'spreadlight-extension-'));
  cpSync(BUILT_EXTENSION, folder, { recursive: true });
  const manifestPath = path.join(folder, 'manifest.json');
  const built = readFileSync(manifestPath, 'utf8');
  const origins = hosts.map((host) => `https://${host}/*`);
  const manifest: Readonly<Record<string, unknown>> = JSON.parse(built);
  writeFileSync(
    manifestPath,
    JSON.stringify({ ...manifest, optional_host_permissions: [], host_permissions: origins }),
  );
  const extension = await startBuiltExtension({
    extensionDir: folder,
    flags: [
      `--proxy-server=http://${site.proxy.host}:${site.proxy.port}`,
      '--ignore-certificate-errors',
    ],
  });
  writeFileSync(manifestPath, built);
  await extension.browser.installExtension(folder);
  const page = await waitUntil('the extension as it was built', () =>
    extension.open('popup.html').catch(() => undefined),
  );
  await page.close();
  return {
    ...extension,
    async close() {
      await extension.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
