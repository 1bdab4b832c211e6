/** Cells that two threads of a training share: batches asked for, batches done, and which; a negative epoch ends the thread. */
export const ASKED = 0;
export const DONE = 1;
export const EPOCH = 2;
export const BATCH = 3;
