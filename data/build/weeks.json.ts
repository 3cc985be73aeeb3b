import { readEvents } from './events.ts';
import { writeSeries } from './write.ts';

/** The five weeks from the EBRD's first paper to the start of the waybill. */
writeSeries('weeks', readEvents('weeks'));
