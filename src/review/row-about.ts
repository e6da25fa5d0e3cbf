import type { Fact, RowAbout, RuleId, TiedRow } from "../rules/define";
import { statusOf } from "../rules/reading/row-facts";
import type { Settings } from "../rules/settings";
import type { FieldKey } from "../tracker/fields";
import type { Day, TrackerRow } from "../tracker/tracker";
import { noTies, type Ties } from "./ties";

/** Everything about a row that does not depend on the row: the same object for all rows of a tracker. */
export interface Surroundings {
  readonly today: Day;
  readonly settings: Settings;
  readonly columns: ReadonlySet<FieldKey>;
  /** Rules that are off or turned down to advice. */
  readonly quiet: ReadonlySet<RuleId>;
}

const none: ReadonlySet<RuleId> = new Set();

/** What rules may know about one row; its facts are worked out when first asked for. */
export class AboutRow implements RowAbout {
  readonly live: boolean;
  readonly closed: boolean;
  private readonly facts: unknown[] = [];

  constructor(
    readonly row: TrackerRow,
    private readonly around: Surroundings,
    private readonly ties: Ties = noTies,
    private readonly setAside: ReadonlySet<RuleId> = none,
  ) {
    this.closed = this.fact(statusOf) === "closed";
    this.live = !this.closed;
  }

  get today(): Day {
    return this.around.today;
  }

  get settings(): Settings {
    return this.around.settings;
  }

  get repeats(): readonly TiedRow[] {
    return this.setAside.has("EVD-06") ? noTies.repeats : this.ties.repeats;
  }

  get duplicates(): readonly TiedRow[] {
    return this.ties.duplicates;
  }

  has(field: FieldKey): boolean {
    return this.around.columns.has(field);
  }

  counts(rule: RuleId): boolean {
    return !this.around.quiet.has(rule) && !this.setAside.has(rule);
  }

  fact<T>(fact: Fact<T>): T {
    let number = numbers.get(fact);
    if (number === undefined) numbers.set(fact, (number = numbers.size));
    const known = this.facts[number];
    if (known !== undefined) return (known === nothing ? undefined : known) as T;
    const value = fact(this.row, this);
    this.facts[number] = value === undefined ? nothing : value;
    return value;
  }
}

/** Facts by number: a short list per row is much cheaper than a map per row. */
const numbers = new Map<Fact<unknown>, number>();
const nothing = Symbol("worked out, and there is none");
