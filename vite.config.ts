import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/** As much of a PostCSS plugin as is used here; PostCSS itself comes with Vite. */
interface CssRule {
  readonly params: string;
  remove(): void;
}
interface CssSelectors {
  selectors: string[];
  remove(): void;
}
interface CssRoot {
  walkRules(visit: (rule: CssSelectors) => void): void;
}
interface CssDeclaration {
  value: string;
}

/**
 * Makes the NHS stylesheet our own to serve. Frutiger is licensed for nhs.uk alone, so its font rules go and Arial
 * stays; images are taken from the package and not from the root of the site.
 */
const ownNhsStyles = {
  postcssPlugin: 'own-nhs-styles',
  AtRule: {
    'font-face': (rule: CssRule) => rule.remove(),
    // Rules for Internet Explorer alone, by a trick that no parser of CSS accepts.
    media: (rule: CssRule) => {
      if (rule.params.includes('\\0')) rule.remove();
    },
  },
  Declaration(declaration: CssDeclaration) {
    if (declaration.value.includes('Frutiger')) {
      declaration.value = declaration.value.replace(/"?Frutiger W01"?,\s*/, '');
    }
    if (declaration.value.includes('/assets/images/')) {
      declaration.value = declaration.value
        .replace(/\(["']?\/assets\/images\//, '(./assets/images/')
        .replace(/["']\)/, ')');
    }
  },
};

/** The classes of the NHS stylesheet that our pages name, and the beginnings of those that they put together. */
const nhsClasses = new Set(
  globSync('dashboards/**/*.{tsx,html}', { cwd: fileURLToPath(new URL('.', import.meta.url)) }).flatMap(
    (file) =>
      readFileSync(new URL(file, import.meta.url), 'utf8').match(
        /nhsuk-[a-z0-9]+(?:(?:__|--|-)[a-z0-9]*)*/g,
      ) ?? [],
  ),
);
const nhsBeginnings = [...nhsClasses].filter((name) => /[_-]$/.test(name));

/** Leaves out the rules for what our pages do not show: most of a stylesheet that every first visit waits for. */
const usedNhsStyles = {
  postcssPlugin: 'used-nhs-styles',
  OnceExit: (root: CssRoot) =>
    root.walkRules((rule) => {
      const used = rule.selectors.filter((selector) =>
        [...selector.replaceAll(/:not\([^)]*\)/g, '').matchAll(/\.(nhsuk-[\w-]+)/g)].every(
          ([, name = '']) => nhsClasses.has(name) || nhsBeginnings.some((start) => name.startsWith(start)),
        ),
      );
      if (used.length === 0) rule.remove();
      else if (used.length < rule.selectors.length) rule.selectors = used;
    }),
};

/** As much of a bundler's plugin as is used here. */
interface BundleContext {
  emitFile(file: { type: 'asset'; fileName: string; source: string }): unknown;
}

/** Names every script, style and picture of the build, for the service worker to keep. */
const filesToKeep = {
  name: 'files-to-keep',
  generateBundle(this: BundleContext, _options: unknown, bundle: Readonly<Record<string, unknown>>) {
    const files = Object.keys(bundle).filter((name) => name.startsWith('assets/'));
    this.emitFile({ type: 'asset', fileName: 'files.json', source: JSON.stringify(files.sort()) });
  },
};

export default defineConfig({
  root: 'dashboards',
  plugins: [filesToKeep],
  build: {
    outDir: '../build/dashboards',
    emptyOutDir: true,
    target: 'es2023',
    // Nothing inline: the content security policy allows files of our own and nothing else.
    assetsInlineLimit: 0,
    // Names what each page loads, for the test that keeps the first one small.
    manifest: true,
    modulePreload: { polyfill: false },
    rollupOptions: {
      input: {
        index: fileURLToPath(new URL('dashboards/index.html', import.meta.url)),
        'service-worker': fileURLToPath(new URL('dashboards/offline/service-worker.ts', import.meta.url)),
      },
      output: {
        // What most pages share comes with the first script, and not as many small files after it.
        codeSplitting: {
          groups: [
            {
              name: 'shared',
              test: /dashboards\/(components|[a-z-]+\.tsx?)|functions\/(assessment|rules|sentences|statistics|contracts|questions)\//,
              minShareCount: 6,
            },
          ],
        },
        // A service worker serves the folder it lies in, under a name that never changes.
        entryFileNames: ({ name }) => (name === 'service-worker' ? '[name].js' : 'assets/[name]-[hash].js'),
      },
    },
  },
  css: { postcss: { plugins: [ownNhsStyles, usedNhsStyles] } },
});
