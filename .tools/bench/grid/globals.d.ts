declare const contender: import('./contender.ts').Contender;
