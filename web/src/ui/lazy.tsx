// A part of the page that is fetched when it is first shown, or before, when the page has nothing else to do.
import { useSignal } from "@preact/signals";
import type { FunctionComponent } from "preact";
import { useEffect } from "preact/hooks";

type Load<Props> = () => Promise<FunctionComponent<Props>>;

const waiting: (() => Promise<unknown>)[] = [];

export function lazy<Props extends object>(load: Load<Props>): FunctionComponent<Props> {
  let found: FunctionComponent<Props> | null = null;
  let coming: Promise<void> | null = null;
  const fetchOnce = () => {
    coming ??= load().then(
      (component) => {
        found = component;
      },
      () => {
        coming = null; // asked for again when it is shown the next time
      },
    );
    return coming;
  };
  waiting.push(fetchOnce);
  return function Lazy(props: Props) {
    const here = useSignal(found !== null);
    useEffect(() => {
      if (!here.value) void fetchOnce().then(() => (here.value = found !== null));
    }, [here]);
    const Found = here.value ? found : null;
    return Found === null ? null : <Found {...props} />;
  };
}

/** Fetches all of them, so that none is waited for later. */
export function fetchLazyParts(): void {
  for (const fetchOnce of waiting.splice(0)) void fetchOnce();
}
