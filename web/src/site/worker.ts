// The service worker: after one visit the site works without network. Workbox keeps the files; the list of them is put in by
// scripts/offline.mjs. A new version waits until the reader takes it, so that an open page keeps the files that it was made with.
import { cleanupOutdatedCaches, type PrecacheEntry, precacheAndRoute } from "workbox-precaching";

declare const self: {
  __WB_MANIFEST: PrecacheEntry[];
  addEventListener(name: "message", act: (event: { data: unknown }) => void): void;
  addEventListener(name: "activate", act: (event: { waitUntil(work: Promise<unknown>): void }) => void): void;
  skipWaiting(): Promise<void>;
  clients: { claim(): Promise<void> };
};

precacheAndRoute(self.__WB_MANIFEST);
cleanupOutdatedCaches();

self.addEventListener("message", ({ data }) => {
  const asked = typeof data === "object" && data !== null && "type" in data ? data.type : null;
  if (asked === "SKIP_WAITING") void self.skipWaiting();
});
// The first visit is served from the cache too, as soon as it is filled.
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
