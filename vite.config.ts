import { defineConfig } from 'vite';

/** As much of a PostCSS plugin as is used here; PostCSS itself comes with Vite. */
interface CssRule {
  readonly params: string;
  remove(): void;
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

export default defineConfig({
  root: 'dashboards',
  build: {
    outDir: '../build/dashboards',
    emptyOutDir: true,
    target: 'es2023',
    // Nothing inline: the content security policy allows files of our own and nothing else.
    assetsInlineLimit: 0,
    // Names what each page loads, for the test that keeps the first one small.
    manifest: true,
    modulePreload: { polyfill: false },
  },
  css: { postcss: { plugins: [ownNhsStyles] } },
});
