// A sentence with its marks as elements.
import { pieces } from "../i18n/index.ts";

export function Rich({ text }: { text: string }) {
  return (
    <>
      {pieces(text).map((piece, index) => {
        const key = `${index}/${piece.text}`;
        if (piece.mark === "bold") return <strong key={key}>{piece.text}</strong>;
        if (piece.mark === "code")
          // The end of an address stays with the dots before it.
          return (
            <code key={key} style={piece.text.startsWith("…") ? { whiteSpace: "nowrap" } : {}}>
              {piece.text}
            </code>
          );
        return piece.text;
      })}
    </>
  );
}
