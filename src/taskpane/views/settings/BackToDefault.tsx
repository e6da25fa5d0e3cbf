import { settingsWords } from "../../words/settings";
import { useListStyles } from "../list-styles";

interface BackToDefaultProps {
  /** Name of the setting, for who hears the button alone. */
  readonly of: string;
  /** The default in words: "14 days". */
  readonly usual: string;
  readonly onBack: () => void;
}

/** Stands only beside a setting that was changed; the keyboard goes to the setting, for the button then disappears. */
export function BackToDefault({ of, usual, onBack }: BackToDefaultProps) {
  const list = useListStyles();
  const says = settingsWords.backTo(usual);
  return (
    <div>
      <button
        type="button"
        className={list.inline}
        aria-label={`${of}. ${says}`}
        onClick={(event) => {
          const setting = event.currentTarget.closest("[data-setting]");
          setting?.querySelector<HTMLElement>("input, select")?.focus();
          onBack();
        }}
      >
        {says}
      </button>
    </div>
  );
}
