// Work shared out among threads: each takes the next item as soon as it has done one. A worker's file calls `serve`.
import { availableParallelism } from "node:os";
import { parentPort, Worker } from "node:worker_threads";

/**
 * Has [file] work on every item in threads that get [data]; answers the results in the order of the items. A thread that fails
 * gives { error } as the result of what it was at, and is replaced.
 */
export function share(file, items, data) {
  const results = new Array(items.length);
  let next = 0;
  const run = () =>
    new Promise((resolve) => {
      if (next >= items.length) return resolve();
      const worker = new Worker(file, { workerData: data });
      let at = -1;
      const give = () => {
        if (next >= items.length) return worker.postMessage(null);
        at = next++;
        worker.postMessage(items[at]);
      };
      worker.on("message", (result) => {
        results[at] = result;
        give();
      });
      worker.on("error", (error) => {
        results[at] = { error: error.stack ?? String(error) };
      });
      worker.on("exit", (code) => resolve(code === 0 ? undefined : run()));
      give();
    });
  return Promise.all(Array.from({ length: Math.min(availableParallelism(), items.length) }, run)).then(() => results);
}

/** In a worker: answers each item with what [work] makes of it. */
export function serve(work) {
  parentPort.on("message", async (item) => {
    if (item === null) return parentPort.close();
    parentPort.postMessage(await work(item));
  });
}
