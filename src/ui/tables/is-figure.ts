/** Digits and signs, whatever they are: "−3,2", "96%", "11.46 / 18", "(5,2)". */
export const isFigure = (cell: string): boolean => /\d/.test(cell) && !/\p{L}/u.test(cell);
