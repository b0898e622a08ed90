import type { z } from 'zod';
import { AdjustedGapView } from '../views/adjusted-gap-view.ts';
import { AlertsView } from '../views/alerts-view.ts';
import { FewestPatientsView } from '../views/fewest-patients-view.ts';
import { OwnIndicatorsView } from '../views/own-indicators-view.ts';
import { PrioritiesView } from '../views/priorities-view.ts';
import { ScenariosView } from '../views/scenarios-view.ts';
import { envelope } from './envelope.ts';

/** `GET /v1/adjusted-gap`: how much of the gap goes with circumstances. */
export const AdjustedGapAnswer = envelope(AdjustedGapView);
export type AdjustedGapAnswer = z.infer<typeof AdjustedGapAnswer>;

/** `GET /v1/fewest-patients`: how few patients would halve each gap. */
export const FewestPatientsAnswer = envelope(FewestPatientsView);
export type FewestPatientsAnswer = z.infer<typeof FewestPatientsAnswer>;

/** `GET /v1/scenarios`: the newest month under other policies. */
export const ScenariosAnswer = envelope(ScenariosView);
export type ScenariosAnswer = z.infer<typeof ScenariosAnswer>;

/** `GET /v1/priorities`: what networks chose for themselves. */
export const PrioritiesAnswer = envelope(PrioritiesView);
export type PrioritiesAnswer = z.infer<typeof PrioritiesAnswer>;

/** `GET /v1/own-indicators`: indicators that are not of the contract. */
export const OwnIndicatorsAnswer = envelope(OwnIndicatorsView);
export type OwnIndicatorsAnswer = z.infer<typeof OwnIndicatorsAnswer>;

/** `GET /v1/alerts`: what changed for networks in the newest month. */
export const AlertsAnswer = envelope(AlertsView);
export type AlertsAnswer = z.infer<typeof AlertsAnswer>;
