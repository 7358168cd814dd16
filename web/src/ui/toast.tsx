// A short notice that goes by itself.
import { useApp } from "./app-state.ts";
import css from "./toast.module.css";

export function Toast() {
  const notice = useApp().notice.value ?? "";
  return (
    <div role="status" class={`${css.toast} ${notice === "" ? css.gone : ""}`}>
      {notice}
    </div>
  );
}
