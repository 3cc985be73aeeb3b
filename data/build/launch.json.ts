import { readEvents } from './events.ts';
import { writeSeries } from './write.ts';

/** What followed the note, April to December 2023. */
writeSeries('launch', readEvents('launch'));
