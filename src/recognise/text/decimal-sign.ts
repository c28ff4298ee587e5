export type DecimalSign = 'comma' | 'point';
