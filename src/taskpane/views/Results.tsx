import type { RowReview, WorkbookReview } from "../../review/review";
import type { Page } from "../session/state";
import { ChallengeView } from "./ChallengeView";
import { FixView } from "./FixView";
import { MoreView } from "./MoreView";
import { ReadyView } from "./ReadyView";
import { RowView } from "./RowView";
import { SettingsPage } from "./settings/SettingsPage";

export interface ResultsProps {
  readonly review: WorkbookReview;
  /** Rows of all trackers, those of the chosen sheet, and of these the ones that the filter leaves. */
  readonly all: readonly RowReview[];
  readonly rows: readonly RowReview[];
  readonly shown: readonly RowReview[];
  /** The row that is open, with its place in the list from 1 where it is in it. */
  readonly opened: RowReview | undefined;
  readonly at: number | undefined;
  readonly of: number;
  readonly page: Page;
  readonly onOpen: (row: RowReview) => void;
  readonly onStep: (by: 1 | -1) => boolean;
}

/** What is drawn once a tracker was checked: the row that is open, else the page. */
export function Results({ review, all, rows, shown, opened, at, of, page, onOpen, onStep }: ResultsProps) {
  if (opened) return <RowView review={opened} at={at} of={of} onStep={onStep} />;
  switch (page) {
    case "fix":
      return <FixView review={review} rows={rows} shown={shown} onOpen={onOpen} />;
    case "ready":
      return <ReadyView review={review} rows={all} onOpen={onOpen} />;
    case "challenge":
      return <ChallengeView review={review} rows={all} onOpen={onOpen} />;
    case "settings":
      return <SettingsPage />;
    case "columns":
    case "more":
      return <MoreView columnsOpen={page === "columns"} />;
  }
}
