// The instructions of the innermost function, with the one that is running marked by the listing itself.
import { useApp } from "./app-state.ts";
import css from "./output.module.css";

export function BytecodePane() {
  const { session } = useApp();
  const view = session.view.value;
  const listing = view?.state.valid === true ? view.state.disassembly() : "";
  return <pre class={css.output}>{listing}</pre>;
}
