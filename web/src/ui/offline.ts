// Registers the service worker once the page has done its own work, and offers a new version when there is one.
import { linkWords } from "../i18n/link-words.ts";

function offer(take: () => void): void {
  const text = linkWords[document.documentElement.lang.startsWith("zh") ? "zh" : "en"];
  const bar = document.createElement("div");
  bar.setAttribute("role", "status");
  bar.style.cssText =
    "position:fixed;z-index:50;right:16px;bottom:90px;display:flex;gap:12px;align-items:center;padding:9px 14px;border-radius:8px;background:#1a2233;color:#fff;font:14px system-ui,sans-serif";
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = text.reload;
  button.style.cssText =
    "min-height:30px;padding:2px 12px;border:1px solid #fff;border-radius:6px;background:none;color:inherit;font:inherit";
  button.addEventListener("click", take);
  bar.append(text.newVersion, button);
  document.body.append(bar);
}

async function register(): Promise<void> {
  const { Workbox } = await import("workbox-window");
  const box = new Workbox(new URL("sw.js", document.baseURI).href);
  box.addEventListener("waiting", () => offer(() => box.messageSkipWaiting()));
  // Also when another page of the site took the new version: this one's files are gone then.
  box.addEventListener("controlling", ({ isUpdate }) => {
    if (isUpdate) location.reload();
  });
  await box.register({ immediate: true });
}

/** Without service workers (an old browser, a page without https) the site just needs its network. */
export function startOffline(): void {
  if (!("serviceWorker" in navigator) || !import.meta.env.PROD) return;
  const later = () => setTimeout(() => void register().catch(() => undefined), 1500);
  if (document.readyState === "complete") later();
  else addEventListener("load", later, { once: true });
}
