/** The header of the monthly practice extract, as published since 2022. */
export const ncdesHeader: readonly string[] = [
  'PRACTICE_CODE',
  'PRACTICE_NAME',
  'QUALITY_SERVICE',
  'ACH_DATE',
  'IND_CODE',
  'MEASURE',
  'VALUE',
];

/** A small good month: two invented practices, two indicators. */
export const month: readonly string[] = ['X80001,SYNTHETIC MILL', 'X80002,"SYNTHETIC MARKET, NORTH"'].flatMap(
  (practice, i) => [
    `${practice},NCD2627,31/07/2026,CAN04,Numerator,${3 + i}`,
    `${practice},NCD2627,31/07/2026,CAN04,Denominator,${8 + i}`,
    `${practice},NCD2627,31/07/2026,CAN04,FITNIDAT,*`,
    `${practice},NCD2627,31/07/2026,HI21,MI Count,${40 + i}`,
  ],
);
