import type { KeyQuestion } from "../tracker";

/** A regulator's list of statements under the key questions; data, so that a new one needs no change of code. */
export interface Framework {
  readonly list: "saf" | "draft";
  readonly label: string;
  readonly draft: boolean;
  readonly statements: Readonly<Record<KeyQuestion, readonly string[]>>;
}
