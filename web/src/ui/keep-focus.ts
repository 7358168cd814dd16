// Who works by keyboard must know where he is. When what has the focus goes away (a button that has led elsewhere, a form that has been
// answered, a program that has been removed), the focus goes to the nearest thing around it that is still there, and not to the page.

const things = 'button:not(:disabled), a[href], [tabindex="0"]';

const canTake = (one: Element): one is HTMLElement =>
  one instanceof HTMLElement && one.checkVisibility() && !one.matches("input, textarea, .cm-content");

/** The first of what can take the focus: one of [around] itself, from the inmost outwards, or what stands first in it. */
function nextTo(around: readonly Element[]): HTMLElement | undefined {
  for (const one of around) {
    if (!one.isConnected) continue;
    if (one.matches(things) && canTake(one)) return one as HTMLElement;
    const inside = [...one.querySelectorAll(things)].find(canTake);
    if (inside) return inside as HTMLElement;
  }
  return undefined;
}

/** Keeps the focus of a page; gives the function that ends it. */
export function keepFocus(page: HTMLElement): () => void {
  let last: { one: Element; around: Element[] } | null = null;
  const gone = () => last !== null && (!last.one.isConnected || last.one.matches(":disabled"));
  const look = () => {
    if (last === null || !gone() || (document.activeElement ?? document.body) !== document.body) return;
    const { around } = last;
    last = null;
    nextTo(around)?.focus({ preventScroll: true });
  };
  const taken = ({ target }: FocusEvent) => {
    if (!(target instanceof Element)) return;
    const around: Element[] = [];
    for (let one = target.parentElement; one !== null && page.contains(one); one = one.parentElement) around.push(one);
    last = { one: target, around };
  };
  // Left by the reader himself, for nothing: then he is nowhere because he wants to be.
  const left = ({ relatedTarget }: FocusEvent) => {
    if (relatedTarget === null)
      setTimeout(() => {
        if (!gone() && document.activeElement === document.body) last = null;
      });
  };
  const changes = new MutationObserver(look);
  changes.observe(page, { childList: true, subtree: true, attributeFilter: ["disabled"] });
  page.addEventListener("focusin", taken);
  page.addEventListener("focusout", left);
  return () => {
    changes.disconnect();
    page.removeEventListener("focusin", taken);
    page.removeEventListener("focusout", left);
  };
}
