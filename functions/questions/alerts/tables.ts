import { LAST_YEAR } from '../../rules/rule-words.ts';
import { because, CODE, INDICATOR, MONTH } from '../../tables/columns.ts';
import { viewTable } from '../../tables/table.ts';
import { questionTables } from '../question-tables.ts';
import { AlertsQuestion, type AlertsView } from './question.ts';

export const alertsTable = viewTable({
  name: 'alerts',
  title: 'What changed for networks in the newest month, after false-discovery control',
  rows: ({ month, alerts }: AlertsView) =>
    alerts.map((alert) => ({
      month,
      code: alert.code,
      indicator: alert.indicator,
      alert,
      change: alert.kind === 'change' ? alert : null,
      drift: alert.kind === 'drift' ? alert : null,
    })),
  columns: [
    MONTH,
    CODE,
    INDICATOR,
    [
      'kind',
      'string',
      `change (since ${LAST_YEAR}) or drift (of its place, for months)`,
      (row) => row.alert.kind,
    ],
    ['direction', 'string', 'further-on or fallen-back', (row) => row.alert.direction],
    ['sentence', 'string', 'the alert in words', (row) => row.alert.sentence],
    [
      'rate',
      'number',
      'change: rate now, a fraction; empty for a drift',
      (row) => row.change?.rate ?? null,
      'not-applicable',
    ],
    [
      'rate_year_ago',
      'number',
      `change: rate of the same month ${LAST_YEAR}`,
      (row) => row.change?.yearAgo ?? null,
      'not-applicable',
    ],
    [
      'change',
      'number',
      'change: rate less rate_year_ago',
      (row) => row.change?.change ?? null,
      'not-applicable',
    ],
    [
      'national_change',
      'number',
      'change: England’s own',
      (row) => row.change?.nationalChange ?? null,
      'not-applicable',
    ],
    [
      'false_discovery_rate',
      'number',
      'change: smallest rate at which it is an alert',
      (row) => row.change?.falseDiscoveryRate ?? null,
      'not-applicable',
    ],
    [
      'place_from',
      'number',
      'drift: place before, 0 least to 1 most progressed',
      (row) => row.drift?.from ?? null,
      'not-applicable',
    ],
    ['place_to', 'number', 'drift: place now', (row) => row.drift?.to ?? null, 'not-applicable'],
    [
      'months',
      'integer',
      'drift: months that it has lasted',
      (row) => row.drift?.months ?? null,
      'not-applicable',
    ],
  ],
});

export const alertTestsTable = viewTable({
  name: 'alert-tests',
  title: 'How many changes were tested',
  rows: (view: AlertsView) => [view],
  columns: [
    MONTH,
    ['tests', 'integer', 'changes that were tested', ({ tests }) => tests],
    ['alerts', 'integer', 'alerts of both kinds', ({ alerts }) => alerts.length],
    [
      'false_discovery_rate',
      'number',
      'share of false alerts that is accepted',
      (row) => row.falseDiscoveryRate,
    ],
    because('not_tested_because'),
  ],
});

export const alertsTables = questionTables(AlertsQuestion, [alertsTable, alertTestsTable]);
