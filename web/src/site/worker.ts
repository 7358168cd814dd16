// The service worker: after one visit the site works without network. Workbox keeps the files; the list of them is put in by
// scripts/offline.mjs. A new version waits until the reader takes it, so that an open page keeps the files that it was made with.
import { cleanupOutdatedCaches, type PrecacheEntry, precacheAndRoute } from "workbox-precaching";

declare const self: {
  __WB_MANIFEST: PrecacheEntry[];
  addEventListener(name: "message", act: (event: { data: unknown }) => void): void;
  addEventListener(name: "activate", act: (event: { waitUntil(work: Promise<unknown>): void }) => void): void;
  addEventListener(
    name: "fetch",
    act: (event: { request: Request; respondWith(response: Promise<Response>): void }) => void,
  ): void;
  skipWaiting(): Promise<void>;
  clients: { claim(): Promise<void> };
};

// Most readers never need the module for long runs. It is kept once it has been fetched, the newest of its kind.
async function keptSpeed(request: Request): Promise<Response> {
  const cache = await caches.open("speed");
  const kept = await cache.match(request);
  if (kept) return kept;
  const response = await fetch(request);
  if (response.ok) {
    for (const older of await cache.keys()) await cache.delete(older);
    await cache.put(request, response.clone());
  }
  return response;
}
self.addEventListener("fetch", (event) => {
  if (/\/pyrena-speed-[^/]*\.wasm$/.test(new URL(event.request.url).pathname))
    event.respondWith(keptSpeed(event.request));
});

precacheAndRoute(self.__WB_MANIFEST);
cleanupOutdatedCaches();

self.addEventListener("message", ({ data }) => {
  const asked = typeof data === "object" && data !== null && "type" in data ? data.type : null;
  if (asked === "SKIP_WAITING") void self.skipWaiting();
});
// The first visit is served from the cache too, as soon as it is filled.
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
