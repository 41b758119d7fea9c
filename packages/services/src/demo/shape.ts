/**
 * How a demo district's year looks. Shares of on time, returned and online follow the published figures of
 * comparable places (Vĩnh Phúc 2021, Thái Nguyên 2023, Hà Nội 2025); arrivals by weekday and hour and the mix of
 * fields were published nowhere and are assumptions.
 */
export const demoShape = {
  /** Monday first. */
  weekdayWeights: [1.25, 1.05, 1.0, 0.95, 0.75],
  arrivalHours: [
    { weight: 30, from: 8 * 60 + 30, to: 10 * 60 },
    { weight: 15, from: 8 * 60, to: 8 * 60 + 29 },
    { weight: 15, from: 10 * 60 + 1, to: 11 * 60 + 45 },
    { weight: 25, from: 14 * 60, to: 15 * 60 + 30 },
    { weight: 10, from: 13 * 60, to: 13 * 60 + 59 },
    { weight: 5, from: 15 * 60 + 31, to: 16 * 60 + 45 },
  ],
  fieldWeights: {
    "chung-thuc": 60,
    "ho-tich": 18,
    "dat-dai": 9,
    "bao-tro-xa-hoi": 7,
    "ho-kinh-doanh": 3,
    "hoat-dong-xay-dung": 2,
  } as Record<string, number>,
  otherFieldWeight: 0.4,
  /** The district's own desk takes in this share of all. */
  districtDeskShare: 0.1,
  onlineShare: 0.42,
  postShare: 0.01,
  /** Lateness differs by unit, between these. */
  lateShares: [0.001, 0.04],
  onTimeShare: 0.25,
  digitisedShares: [0.1, 0.9],
  postOutShare: 0.12,
  electronicOutShare: 0.25,
  ratedShare: 0.6,
  refusedShare: 0.003,
  withdrawnShare: 0.005,
  stoppedShare: 0.002,
  notReturnedShare: 0.012,
  /** Received in the last weeks and not resolved yet. */
  openShare: 0.04,
  openDays: 24,
  /** Of the open ones whose limit is over this share stays as it is; the others become a procedure with a longer one. */
  openOverdueShare: 0.08,
  /** Of the open ones: already with a specialist. */
  openHandedShare: 0.7,
  firstSerial: 5001,
  peopleShare: 0.35,
} as const;
