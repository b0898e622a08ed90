import { describe, expect, test } from 'vitest';
import { importsOf, sourceFiles } from './source-files.ts';

const files = await sourceFiles();

function strays(from: RegExp, allowed: RegExp): readonly string[] {
  return files
    .filter(({ path }) => from.test(path))
    .flatMap((file) =>
      importsOf(file)
        .filter((target) => !allowed.test(target))
        .map((target) => `${file.path} -> ${target}`),
    );
}

describe('imports go one way', () => {
  test.each([
    ['statistics import nothing of ours', /^functions\/statistics\//, /^functions\/statistics\//],
    [
      'disclosure control knows statistics only',
      /^functions\/disclosure\//,
      /^functions\/(disclosure|statistics)\//,
    ],
    ['contracts import nothing of ours', /^functions\/contracts\//, /^functions\/contracts\//],
    ['rules know contracts only', /^functions\/rules\//, /^functions\/(rules|contracts|markdown)\//],
    ['ports import nothing of ours', /^functions\/ports\//, /^functions\/ports\//],
    [
      'the specification knows contracts only',
      /^functions\/specification\//,
      /^functions\/(specification|contracts|markdown)\//,
    ],
    [
      'adapters know ports and what is as general',
      /^functions\/adapters\//,
      /^functions\/(adapters|ports|runtime|contracts)\//,
    ],
    [
      'datasets know nothing of the store',
      /^functions\/datasets\//,
      /^functions\/(datasets|contracts|markdown|ports\/query-engine)/,
    ],
    [
      'models know tables only',
      /^functions\/models\//,
      /^functions\/(models|datasets\/datasets|ports\/query-engine|runtime)/,
    ],
    [
      'the API reads releases and computes nothing',
      /^functions\/api\//,
      /^functions\/(api|contracts|ports|runtime|methods|assessment|specification|statistics|tables|questions(?!\/[^/]+\/make\.ts))\//,
    ],
    [
      'tables know views and pure functions',
      /^functions\/tables\//,
      /^functions\/(tables|contracts|assessment|rules)\/|^functions\/questions\/[a-z-]+\/question\.ts$/,
    ],
    [
      'dashboards know contracts and pure functions',
      /^dashboards\//,
      /^(dashboards\/|functions\/(contracts|statistics|assessment|rules|sentences|charts)\/|functions\/questions\/([a-z-]+\/)?question\.ts$)/,
    ],
    [
      'charts know how a figure is said and nothing of pages or reports',
      /^functions\/charts\//,
      /^functions\/(charts|sentences|contracts|rules)\//,
    ],
    [
      'infra knows the entries of the Lambdas, the version of their source and itself',
      /^infra\//,
      /^(infra\/|functions\/(lambda\/|runtime\/source-version))/,
    ],
    [
      'a question’s definition knows contracts only, since pages load it',
      /^functions\/questions\/([a-z-]+\/)?question\.ts$/,
      /^functions\/(contracts\/|questions\/([a-z-]+\/)?question\.ts$)/,
    ],
    [
      'a question’s tables know views and pure functions',
      /^functions\/questions\/[a-z-]+\/tables\.ts$/,
      /^functions\/(contracts|tables|assessment|rules)\/|^functions\/questions\/(question-tables|([a-z-]+\/)?(question|tables))\.ts$/,
    ],
    [
      'what makes a question’s views knows no store, no API and no page',
      /^functions\/questions\/[a-z-]+\/(?!question|tables)/,
      /^functions\/(assessment|contracts|disclosure|questions|rules|sentences|specification|statistics)\//,
    ],
  ])('%s', (_rule, from, allowed) => {
    expect(strays(from, allowed)).toEqual([]);
  });

  test('only the services choose adapters', () => {
    const choosers = files
      .filter(({ path }) => path.startsWith('functions/') && !path.startsWith('functions/adapters/'))
      .filter((file) => importsOf(file).some((target) => /adapters\/.*(store|engine)/.test(target)))
      .map(({ path }) => path);
    expect(choosers).toEqual(['functions/runtime/create-store.ts', 'functions/runtime/services.ts']);
  });

  test('the reader of imports sees them', () => {
    const sample = {
      path: 'functions/api/app.ts',
      text: "import { a } from '../ports/a.ts';\nawait import('./b.ts');",
    };
    expect(importsOf(sample)).toEqual(['functions/ports/a.ts', 'functions/api/b.ts']);
  });
});
