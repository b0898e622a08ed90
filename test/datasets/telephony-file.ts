import { csv } from './check-bytes.ts';

const PLACE = ['REGION_CODE', 'ICB_CODE', 'SUB_ICB_LOCATION_CODE', 'PCN_CODE', 'PRACTICE_CODE'];
/** The publisher's headers, in the order of its files. */
export const answeredHeader = ['Date', ...PLACE, 'Indicator', 'Wait_Time', 'Core_Category', 'Value'];
export const durationHeader = ['Date', ...PLACE, 'Indicator', 'Duration', 'Value'];
export const timeHeader = ['Date', ...PLACE, 'Indicator', 'Time_Category', 'Value'];

/** A practice of an invented part of Dorset. */
export const SURGERY = 'Y58,QVV,11J,U90001,X81002';
/** An account that practices of one sub-ICB and of several networks share. */
export const SHARED = 'Y58,QVV,11J,Unmapped,Unassigned';

/** Calls answered on two days, with a shared account: 10 in core hours, 4 of them after more than 5 minutes. */
export const answered = [
  `2026-06-01,${SURGERY},CBT003,1_30,Core_8_10,3.0`,
  `2026-06-01,${SURGERY},CBT003,>300,Core_8_10,3.0`,
  `2026-06-01,${SURGERY},CBT003,>300,Non-Core,2.0`,
  `2026-06-02,${SURGERY},CBT003,1_30,Core_8_10,2.0`,
  `2026-06-02,${SHARED},CBT003,>300,Core_10_1830,1.0`,
  `2026-06-02,${SHARED},CBT003,0,Core_10_1830,1.0`,
];

/** What became of every call: 20 in, of which 8 ended in the menu, 7 were answered, 3 missed and 2 asked for a callback. */
export const durations = [
  `2026-06-01,${SURGERY},CBT001,TOTAL,20.0`,
  `2026-06-01,${SURGERY},CBT002,TOTAL,8.0`,
  `2026-06-01,${SURGERY},CBT003,1_30,4.0`,
  `2026-06-01,${SURGERY},CBT003,>300,3.0`,
  `2026-06-01,${SURGERY},CBT004,0,3.0`,
  `2026-06-01,${SURGERY},CBT005,TOTAL,2.0`,
  `2026-06-01,${SURGERY},CBT006,TOTAL,1.0`,
  `2026-06-01,${SURGERY},CBT007,0_10,7.0`,
];

export const answeredCsv = (lines: readonly string[] = answered) => csv(answeredHeader, lines);
export const durationCsv = (lines: readonly string[] = durations) => csv(durationHeader, lines);
