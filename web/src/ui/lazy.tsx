// A part of the page that is fetched when it is first shown, or before, when the page has nothing else to do.
import { signal, useSignal } from "@preact/signals";
import type { FunctionComponent } from "preact";
import { useEffect } from "preact/hooks";

type Load<Props> = () => Promise<FunctionComponent<Props>>;

const waiting: (() => Promise<unknown>)[] = [];
let held: Promise<unknown> = Promise.resolve();

/** Nothing is fetched for what is shown already until then: the first frame comes before its surroundings. */
export function holdLazyParts(until: Promise<unknown>): void {
  held = until;
}

/** Whether everything that was not needed for the first frame is there. */
export const allHere = signal(false);

/** [load] gives the part; until then [Room] stands in its place. A part that could not be fetched is tried again when it is shown again. */
export function lazy<Props extends object>(
  load: Load<Props>,
  Room?: FunctionComponent<Props>,
): FunctionComponent<Props> {
  let found: FunctionComponent<Props> | null = null;
  let coming: Promise<void> | null = null;
  const fetchOnce = () => {
    coming ??= load().then(
      (component) => {
        found = component;
      },
      () => {
        coming = null;
      },
    );
    return coming;
  };
  waiting.push(fetchOnce);
  return function Lazy(props: Props) {
    const here = useSignal(found !== null);
    useEffect(() => {
      if (!here.value) void held.then(fetchOnce).then(() => (here.value = found !== null));
    }, [here]);
    const Found = here.value ? found : Room;
    return Found == null ? null : <Found {...props} />;
  };
}

/** Something else than a part of the page that is fetched with them. */
export const fetchLater = (load: () => Promise<unknown>) => waiting.push(load);

/** Fetches all of them and [others], so that none is waited for later. */
export async function fetchLazyParts(...others: (() => Promise<unknown>)[]): Promise<void> {
  const all = [...waiting.splice(0), ...others];
  await Promise.allSettled(all.map((fetchOnce) => fetchOnce()));
  allHere.value = true;
}
