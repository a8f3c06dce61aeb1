import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  BUILT_EXTENSION,
  type BuiltExtension,
  startBuiltExtension,
} from '#tests/e2e/built-extension.ts';
import { waitUntil } from '#scripts/wait-until.ts';
import type { PortalSite } from '#tests/e2e/portal-site.ts';

/** The permissions of the extension, as its pages see them. */
declare const chrome: {
  readonly permissions: {
    getAll(): Promise<{ readonly origins: readonly string[] }>;
    remove(wanted: { readonly origins: readonly string[] }): Promise<boolean>;
  };
};

/**
 * Starts the built extension in a browser that reaches only the stand-ins of portals. No program can press the
 * browser's own prompt for a permission. So a copy of the extension is first loaded with these hosts in its manifest,
 * then again with the manifest as it was built, and the hosts are given back: a browser grants what was granted
 * before without a prompt, so that the extension's own request, on a real press, gets its true answer.
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
  writeFileSync(manifestPath, JSON.stringify({ ...manifest, host_permissions: origins }));
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
  await page.evaluate((given) => chrome.permissions.remove({ origins: given }), origins);
  await waitUntil('the hosts to be given back', async () => {
    const { origins: left } = await page.evaluate(() => chrome.permissions.getAll());
    return left.length === 0 ? true : undefined;
  });
  await page.close();
  return {
    ...extension,
    async close() {
      await extension.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
