/** @typedef {{ readonly units: number, readonly dates: number }} Size */

/** What an office, a province and the nation hold, of 18 indicators each. @type {Readonly<Record<string, Size>>} */
export const SIZES = {
  office: { units: 24, dates: 2 },
  province: { units: 250, dates: 52 },
  nation: { units: 3872, dates: 365 },
};

export const INDICATORS = 18;
