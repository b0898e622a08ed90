/** The package's types are those of a CommonJS module, whose default is not the loader; its code is an ES module. */
declare module 'highs' {
  import type { Highs } from 'highs/legacy-types';

  export type { Highs } from 'highs/legacy-types';
  export default function loadHighs(): Promise<Highs>;
}
