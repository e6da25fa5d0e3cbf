import { Arguments } from "./arguments";
import { ExcelError, lacking } from "./errors";
import { isHostObject, object, type HostObject } from "./object";
import type { Session } from "./session";
import {
  ActionType,
  PathType,
  type Action,
  type ActionResult,
  type ArgumentInfo,
  type Json,
  type JsonObject,
  type ObjectPath,
  type RequestBody,
  type ResponseBody,
} from "./wire";
import { workbookType } from "./objects/workbook";

/** Ranges come back only while somebody holds them; the runtime asks with this method. */
const keepReference = "_KeepReference";

/**
 * Carries one batch out, in order. As in Excel, an error stops the batch and what came before it stays done
 * ("Application-specific API model": a batch is no transaction).
 */
export function execute(
  body: RequestBody,
  session: Session,
  beforeAction: (index: number) => ExcelError | undefined,
): ResponseBody {
  const batch = new Batch(body, session);
  const results: ActionResult[] = [];
  const traces: number[] = [];
  session.fromAddIn = true;
  try {
    for (const [index, action] of body.Actions.entries()) {
      try {
        const fault = beforeAction(index);
        if (fault) throw fault;
        // A trace tells how far the batch came; handlers of events are put in place by its result.
        if (action.ActionType === ActionType.trace) {
          traces.push(action.Id);
          results.push({ ActionId: action.Id, Value: null });
        } else results.push({ ActionId: action.Id, Value: batch.perform(action) });
      } catch (error) {
        return { TraceIds: traces, Error: errorBody(error, index) };
      }
    }
  } finally {
    session.fromAddIn = false;
    session.ranges.clear();
    session.areaGroups.clear();
  }
  return { Results: results, TraceIds: traces };
}

function errorBody(error: unknown, index: number): NonNullable<ResponseBody["Error"]> {
  if (error instanceof ExcelError)
    return {
      Code: error.code,
      Message: error.message,
      Location: error.where,
      ActionIndex: index,
      HttpStatusCode: error.code === "ItemNotFound" ? 404 : 400,
    };
  // A fault of this Excel's own must not look like the add-in's: it says so.
  return {
    Code: "GeneralException",
    Message: `Clear Line's embedded Excel failed: ${error instanceof Error ? error.message : String(error)}`,
    Location: "",
    ActionIndex: index,
    HttpStatusCode: 500,
  };
}

class Batch {
  private readonly resolved = new Map<number, HostObject | null>();
  private readonly kept = new Set<number>();

  constructor(
    private readonly body: RequestBody,
    private readonly session: Session,
  ) {
    for (const action of body.Actions)
      if (action.ActionType === ActionType.method && action.Name === keepReference) this.kept.add(action.ObjectPathId);
  }

  perform(action: Action): Json | undefined {
    const target = this.resolve(action.ObjectPathId);
    // Anything asked of an object that is not there does nothing: "*OrNullObject methods and properties".
    if (target === null) return null;
    switch (action.ActionType) {
      case ActionType.instantiate:
        return this.identify(action.ObjectPathId, target);
      case ActionType.query:
      case ActionType.queryAsJson:
        target.check();
        return withReference(target.query(action.QueryInfo ?? {}), this.identify(action.ObjectPathId, target));
      case ActionType.method: {
        if (action.Name === keepReference) return null;
        if (action.Name === "_RemoveReference") return this.removeReference(action);
        const given = target.call(action.Name, this.argumentsOf(action.ArgumentInfo, target, action.Name));
        return isHostObject(given) ? null : given;
      }
      case ActionType.setProperty:
        target.set(action.Name, action.ArgumentInfo?.Arguments?.[0] ?? null);
        return null;
      case ActionType.update:
        target.update(action.ObjectState ?? {});
        return null;
      default:
        throw lacking("request", `action type ${action.ActionType}`);
    }
  }

  private identify(pathId: number, target: HostObject): JsonObject {
    if (!this.kept.has(pathId)) return target.identify();
    return { ...target.identify(), _ReferenceId: this.session.keep(target) };
  }

  private removeReference(action: Action): null {
    const id = action.ArgumentInfo?.Arguments?.[0];
    if (typeof id === "string") this.session.release(id);
    return null;
  }

  private resolve(pathId: number): HostObject | null {
    const known = this.resolved.get(pathId);
    if (known !== undefined) return known;
    const path = this.body.ObjectPaths[pathId];
    if (!path) throw new ExcelError("InvalidRequest", "");
    const found = this.find(path);
    this.resolved.set(pathId, found);
    return found;
  }

  private find(path: ObjectPath): HostObject | null {
    switch (path.ObjectPathType) {
      case PathType.global:
        return object(workbookType, this.session.model, this.session);
      case PathType.nullObject:
        return null;
      case PathType.reference: {
        const kept = this.session.references.get(path.Name);
        if (!kept) throw new ExcelError("InvalidReference", "");
        return kept;
      }
      case PathType.newObject:
        throw lacking(path.Name, "newObject");
    }
    const parent = this.resolve(path.ParentObjectPathId ?? 0);
    if (parent === null) return null;
    switch (path.ObjectPathType) {
      case PathType.property:
        return parent.navigate(path.Name);
      case PathType.indexer:
        return parent.item(path.ArgumentInfo?.Arguments?.[0] ?? null);
      case PathType.method: {
        const given = parent.call(path.Name, this.argumentsOf(path.ArgumentInfo, parent, path.Name));
        if (given === null || isHostObject(given)) return given;
        throw lacking(parent.typeName, `${path.Name} as an object`);
      }
      default:
        throw new ExcelError("InvalidRequest", "");
    }
  }

  private argumentsOf(info: ArgumentInfo | undefined, target: HostObject, member: string): Arguments {
    const values = info?.Arguments ?? [];
    const ids = info?.ReferencedObjectPathIds ?? [];
    const objects = values.map((_, at) => {
      const id = ids[at];
      return typeof id === "number" && id > 0 ? this.resolve(id) : undefined;
    });
    return new Arguments(values, objects, `${target.typeName}.${member}`);
  }
}

function withReference(value: Json, identity: JsonObject): Json {
  const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
  return isObject ? { ...(value as JsonObject), ...identity } : value;
}
