import type { NoticeWords } from '../wording/index.ts';
import type { ArrivalNotice } from './arrivals.ts';

/** Something to tell the reader once, beside what they were doing. */
export type Notice = keyof NoticeWords | ArrivalNotice;
