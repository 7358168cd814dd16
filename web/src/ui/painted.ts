// The two moments that `./dev bench page` reads, and how a page knows that something has been painted.

/** A step of the program stands on the page: as the build drew it, or as this page's own run gives it. */
export const firstFrameMark = "pyrena-first-frame";

/** What stands there is of this page's own run, and answers. */
export const liveFrameMark = "pyrena-live-frame";

/** Resolves after the next frame. */
export const painted = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

/** Notes the moment, once. */
export function noteMoment(mark: string): void {
  if (performance.getEntriesByName(mark).length === 0) performance.mark(mark);
}
