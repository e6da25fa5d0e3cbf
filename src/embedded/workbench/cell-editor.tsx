import { useLayoutEffect, useRef } from "react";
import type { Box } from "./cell";

export type EditorEnd = "enter" | "tab" | "escape";

interface CellEditorProps {
  readonly label: string;
  readonly text: string;
  readonly box: Box;
  readonly onChange: (text: string) => void;
  readonly onEnd: (end: EditorEnd) => void;
}

/** As in Excel, a click elsewhere outside the grid does not end it (office-js #3388): Enter, Tab and Escape do. */
export function CellEditor({ label, text, box, onChange, onEnd }: CellEditorProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    const element = field.current;
    if (!element) return;
    element.focus();
    element.setSelectionRange(element.value.length, element.value.length);
  }, []);
  return (
    <textarea
      ref={field}
      className="wb-editor"
      aria-label={label}
      value={text}
      spellCheck={false}
      style={{
        left: box.left,
        top: box.top,
        minWidth: box.width,
        minHeight: box.height,
        width: Math.max(box.width, 160),
      }}
      onChange={(event) => onChange(event.target.value)}
      onPointerDown={(event) => event.stopPropagation()}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === "Escape") onEnd("escape");
        else if (event.key === "Tab") {
          event.preventDefault();
          onEnd("tab");
        } else if (event.key === "Enter" && !event.altKey && !event.shiftKey) {
          event.preventDefault();
          onEnd("enter");
        }
      }}
    />
  );
}
