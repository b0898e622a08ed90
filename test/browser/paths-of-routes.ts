import { ROUTES } from '../../dashboards/routes.ts';

/**
 * A path of every page that the product has, from its own table of routes, so that no list of pages is kept elsewhere.
 *
 * @param codeOf what stands for `code`, by what the path begins with, such as `/networks/`
 * @throws RangeError naming a path that needs a code which is not given
 */
export function pathsOfRoutes(codeOf: Readonly<Record<string, string>>): readonly string[] {
  return ROUTES.map(({ path }) => {
    const [before = '', pattern] = path.source.replace(/^\^/, '').split(/\(\?<code>[^)]*\)/);
    const start = before.replaceAll('\\/', '/').replace(/\/?\??\$$/, '');
    if (pattern === undefined) return start === '' ? '/' : start;
    const code = codeOf[start];
    if (code === undefined) throw new RangeError(`no code is given for ${start}`);
    return `${start}${code}`;
  });
}

/** A path as the name of a file: `data-explain`, and `the-gap` for the first page. */
export function nameOfPath(path: string): string {
  return path === '/' ? 'the-gap' : path.slice(1).replaceAll('/', '-');
}
