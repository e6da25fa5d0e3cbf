import { ExcelError } from "./errors";
import type { HostObject, HostType } from "./object";
import type { Json, JsonObject } from "./wire";

/** The arguments of one call, parsed at the border: a wrong one is Excel's InvalidArgument. */
export class Arguments {
  constructor(
    private readonly values: readonly Json[],
    private readonly objects: readonly (HostObject | null | undefined)[],
    /** The member, for the error's location. */
    readonly where: string,
  ) {}

  wrong(): ExcelError {
    return new ExcelError("InvalidArgument", this.where);
  }

  raw(at: number): Json {
    return this.values[at] ?? null;
  }

  given(at: number): boolean {
    return this.values[at] !== undefined && this.values[at] !== null;
  }

  text(at: number): string {
    const value = this.values[at];
    if (typeof value === "string") return value;
    if (typeof value === "number") return String(value);
    throw this.wrong();
  }

  integer(at: number, otherwise?: number): number {
    const value = this.values[at];
    if (value === undefined || value === null) {
      if (otherwise !== undefined) return otherwise;
      throw this.wrong();
    }
    if (typeof value !== "number" || !Number.isInteger(value)) throw this.wrong();
    return value;
  }

  boolean(at: number, otherwise: boolean): boolean {
    const value = this.values[at];
    if (value === undefined || value === null) return otherwise;
    if (typeof value !== "boolean") throw this.wrong();
    return value;
  }

  /** One of the names, whatever its capitals; undefined where nothing was given. */
  choice<T extends string>(at: number, names: readonly T[]): T | undefined {
    if (!this.given(at)) return undefined;
    const text = this.text(at).toLowerCase();
    const found = names.find((name) => name.toLowerCase() === text);
    if (found === undefined) throw this.wrong();
    return found;
  }

  plain(at: number): JsonObject {
    const value = this.values[at];
    return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as JsonObject) : {};
  }

  optionalObject<T>(at: number, type: HostType<T>): T | undefined {
    return this.objects[at]?.as(type);
  }

  object<T>(at: number, type: HostType<T>): T {
    const target = this.optionalObject(at, type);
    if (target === undefined) throw this.wrong();
    return target;
  }
}
