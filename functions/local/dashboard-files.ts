import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import type { MiddlewareHandler } from 'hono';

/**
 * Serves the built dashboards: files that are named by their content for ever, and the page itself for every
 * other address, because the pages choose what to show from the address. Leaves `/v1` alone.
 *
 * @param folder where `npm run build` put them
 */
export function dashboardFiles(folder: string): MiddlewareHandler {
  const files = serveStatic({
    root: folder,
    onFound: (path, c) => {
      const named = path.includes('/assets/');
      c.header('Cache-Control', named ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  const page = serveStatic({
    root: folder,
    path: 'index.html',
    onFound: (_path, c) => c.header('Cache-Control', 'no-cache'),
  });
  return async (c, next) => {
    const { path } = c.req;
    if (path === '/v1' || path.startsWith('/v1/')) return next();
    if (!existsSync(join(folder, 'index.html'))) {
      return c.text('The dashboards are not built: run "npm run build", then load this page again.\n', 503);
    }
    // An old page may ask for a file of an older build: that is not found, and never the page itself.
    if (path.startsWith('/assets/')) return files(c, next);
    return files(c, async () => {
      const response = await page(c, next);
      if (response !== undefined) c.res = response;
    });
  };
}
