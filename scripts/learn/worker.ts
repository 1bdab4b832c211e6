// A thread that works on the second share of each batch whenever the first thread asks for it.
import { workerData } from 'node:worker_threads';
import { ASKED, BATCH, DONE, EPOCH } from './control.ts';
import { type Plan, Share } from './share.ts';

const { plan, control } = workerData as { plan: Plan; control: Int32Array };
const share = new Share(plan, 1);
for (let done = 0; ; ) {
  Atomics.wait(control, ASKED, done);
  const epoch = Atomics.load(control, EPOCH);
  if (epoch < 0) break;
  share.work(epoch, Atomics.load(control, BATCH));
  Atomics.store(control, DONE, ++done);
  Atomics.notify(control, DONE);
}
