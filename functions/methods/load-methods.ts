import { z } from 'zod';
import conformanceJson from './conformance.json' with { type: 'json' };
import { Conformance, Method } from './method.ts';
import methodsJson from './methods.json' with { type: 'json' };

/** Every method the product uses, in the order the page lists them. */
export const methods: readonly Method[] = z.array(Method).parse(methodsJson);

/** What the last recorded run of the tests found. */
export const conformance: Conformance = Conformance.parse(conformanceJson);
