// Giving the page its turn between two slices of a run.
const channel = typeof MessageChannel === "undefined" ? null : new MessageChannel();
const waiting: (() => void)[] = [];
if (channel) {
  channel.port1.onmessage = () => waiting.shift()?.();
  // In Node an open port would keep the process alive.
  (channel.port1 as { unref?: () => void }).unref?.();
}

/** Lets the page do what is waiting; a timer would cost 4 ms each in a page. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    if (channel && typeof window !== "undefined") {
      waiting.push(resolve);
      channel.port2.postMessage(null);
    } else setTimeout(resolve, 0);
  });
}
