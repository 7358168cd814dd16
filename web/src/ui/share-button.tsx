// Opens the dialog that gives away links.
import { useSignal } from "@preact/signals";
import { useApp } from "./app-state.ts";
import controls from "./controls.module.css";

/** The dialog is fetched when it is opened. */
async function shareDialog() {
  return (await import("./share-dialog.tsx")).ShareDialog;
}

export function ShareButton() {
  const text = useApp().words.value;
  const Dialog = useSignal<Awaited<ReturnType<typeof shareDialog>> | null>(null);
  return (
    <>
      <button
        type="button"
        class={controls.button}
        onClick={async () => {
          Dialog.value = await shareDialog();
        }}
      >
        {text.share}
      </button>
      {Dialog.value !== null && (
        <Dialog.value
          close={() => {
            Dialog.value = null;
          }}
        />
      )}
    </>
  );
}
