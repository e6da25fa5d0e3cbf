import { lacking } from "./errors";
import type { Session } from "./session";
import type { Json, JsonObject, QueryInfo } from "./wire";
import type { Arguments } from "./arguments";

/** What a call gives back: a plain value, an object for the next call to stand on, or null for an object that is not there. */
export type Given = Json | HostObject | undefined;

/**
 * One kind of Excel object: its members by the names that go over the wire. A member that is not listed
 * fails loudly with its name.
 */
export interface HostType<T> {
  /** As office.js calls it ("Range"). */
  readonly name: string;
  /** What office.js needs to find the object again: Id, Name, Key. */
  readonly identify?: (target: T, session: Session) => JsonObject;
  readonly get?: Readonly<Record<string, (target: T, session: Session) => Json>>;
  readonly set?: Readonly<Record<string, (target: T, value: Json, session: Session) => void>>;
  readonly navigate?: Readonly<Record<string, (target: T, session: Session) => HostObject | null>>;
  readonly call?: Readonly<Record<string, (target: T, args: Arguments, session: Session) => Given>>;
  /** `collection.getItem(key)` where the runtime sends it as an indexer. */
  readonly item?: (target: T, key: Json, session: Session) => HostObject;
  readonly items?: (target: T, session: Session) => readonly HostObject[];
  /** Refuses a target that no longer exists. */
  readonly check?: (target: T, session: Session) => void;
  /** Properties too costly to answer where nothing was asked for by name. */
  readonly onlyByName?: readonly string[];
}

export interface HostObject {
  readonly typeName: string;
  identify(): JsonObject;
  check(): void;
  query(info: QueryInfo): Json;
  set(member: string, value: Json): void;
  update(state: JsonObject): void;
  navigate(member: string): HostObject | null;
  call(member: string, args: Arguments): Given;
  item(key: Json): HostObject;
  /** The target where the object is of that type. */
  as<T>(type: HostType<T>): T | undefined;
}

export function object<T>(type: HostType<T>, target: T, session: Session): HostObject {
  return new Instance(type, target, session);
}

export function isHostObject(given: Given): given is HostObject {
  return given instanceof Instance;
}

/** Selected members as a tree: "format/fill/color" is { format: { fill: { color: {} } } }. */
interface Selection {
  [member: string]: Selection;
}

function selectionOf(info: QueryInfo): Selection {
  const root: Selection = {};
  for (const path of info.Select ?? []) {
    let place = root;
    for (const step of path.split(/[/.]/)) place = place[step] ??= {};
  }
  for (const path of info.Expand ?? []) {
    let place = root;
    for (const step of path.split(/[/.]/)) place = place[step] ??= {};
    place["*"] ??= {};
  }
  return root;
}

const namesByType = new WeakMap<object, Map<string, string>>();

/** Members in lower case, because a load names them in camel case and the wire in Pascal case. */
function nameOf(members: object | undefined, member: string): string | undefined {
  if (!members) return undefined;
  let names = namesByType.get(members);
  if (!names) {
    names = new Map(Object.keys(members).map((name) => [name.toLowerCase(), name]));
    namesByType.set(members, names);
  }
  return names.get(member.toLowerCase());
}

class Instance<T> implements HostObject {
  constructor(
    private readonly type: HostType<T>,
    private readonly target: T,
    private readonly session: Session,
  ) {}

  get typeName(): string {
    return this.type.name;
  }

  as<U>(type: HostType<U>): U | undefined {
    // The type's own identity vouches for the target: one HostType is only ever paired with its own targets.
    return (type as unknown) === this.type ? (this.target as unknown as U) : undefined;
  }

  check(): void {
    this.type.check?.(this.target, this.session);
  }

  identify(): JsonObject {
    return this.type.identify?.(this.target, this.session) ?? {};
  }

  query(info: QueryInfo): Json {
    const selection = selectionOf(info);
    return this.type.items ? this.queryItems(selection, info) : this.querySelection(selection);
  }

  private queryItems(selection: Selection, info: QueryInfo): Json {
    const { type, target, session } = this;
    const skipped = (type.items?.(target, session) ?? []).slice(info.Skip ?? 0);
    const items = info.Top === undefined ? skipped : skipped.slice(0, info.Top);
    const own: Record<string, Json> = {};
    const ofItems: Selection = {};
    for (const [member, below] of Object.entries(selection)) {
      const name = nameOf(type.get, member);
      if (name !== undefined && type.get?.[name]) own[name] = type.get[name](target, session);
      else ofItems[member] = below;
    }
    if (Object.keys(own).length > 0 && Object.keys(ofItems).length === 0) return own;
    const loaded = items.map((item) =>
      item instanceof Instance ? item.querySelection(ofItems) : item.query({ Select: [] }),
    );
    return { ...own, _Items: loaded };
  }

  private querySelection(selection: Selection): Json {
    const { type, target, session } = this;
    if (type.items) return this.queryItems(selection, {});
    const answer: Record<string, Json> = { ...(this.identify() as Record<string, Json>) };
    const wanted = Object.entries(selection);
    const everything = wanted.length === 0 || "*" in selection;
    if (everything)
      for (const [name, get] of Object.entries(type.get ?? {}))
        if (!type.onlyByName?.includes(name)) answer[name] = get(target, session);
    for (const [member, below] of wanted) {
      if (member === "*") continue;
      const scalar = nameOf(type.get, member);
      if (scalar !== undefined && type.get?.[scalar]) {
        answer[scalar] = type.get[scalar](target, session);
        continue;
      }
      const link = nameOf(type.navigate, member);
      if (link === undefined) throw lacking(type.name, member);
      const child = type.navigate?.[link]?.(target, session) ?? null;
      answer[link] = child instanceof Instance ? child.querySelection(below) : null;
    }
    return answer;
  }

  set(member: string, value: Json): void {
    const set = this.type.set?.[member];
    if (!set) throw lacking(this.type.name, member);
    this.check();
    set(this.target, value, this.session);
  }

  update(state: JsonObject): void {
    for (const [member, value] of Object.entries(state)) {
      const name = nameOf(this.type.set, member);
      if (name === undefined) throw lacking(this.type.name, member);
      this.set(name, value ?? null);
    }
  }

  navigate(member: string): HostObject | null {
    const navigate = this.type.navigate?.[member];
    if (!navigate) throw lacking(this.type.name, member);
    this.check();
    return navigate(this.target, this.session);
  }

  call(member: string, args: Arguments): Given {
    const call = this.type.call?.[member];
    if (!call) throw lacking(this.type.name, member);
    this.check();
    return call(this.target, args, this.session);
  }

  item(key: Json): HostObject {
    if (!this.type.item) throw lacking(this.type.name, "getItem");
    this.check();
    return this.type.item(this.target, key, this.session);
  }
}
