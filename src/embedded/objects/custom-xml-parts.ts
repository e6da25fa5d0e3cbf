import { namespaceOf } from "../../files/custom-xml";
import type { CustomXmlModel, WorkbookModel } from "../../files/model";
import type { Arguments } from "../arguments";
import { ExcelError } from "../errors";
import { object, type HostObject, type HostType } from "../object";
import type { Session } from "../session";

interface PartTarget {
  readonly model: WorkbookModel;
  readonly part: CustomXmlModel;
}

interface ScopeTarget {
  readonly model: WorkbookModel;
  readonly namespace: string;
}

function partObject(model: WorkbookModel, part: CustomXmlModel, session: Session): HostObject {
  return object(customXmlPartType, { model, part }, session);
}

function wellFormed(args: Arguments): string {
  const xml = args.text(0);
  // "CustomXmlPartCollection.add": what is not XML is an invalid argument.
  if (namespaceOf(xml) === undefined) throw args.wrong();
  return xml;
}

/** An id that no part has; in order, so that the same work gives the same file. */
function freeId(model: WorkbookModel): string {
  const idOf = (number: number): string => `{00000000-0000-4000-8000-${String(number).padStart(12, "0")}}`;
  let number = 1;
  while (model.customXml.some(({ id }) => id === idOf(number))) number++;
  return idOf(number);
}

function scoped({ model, namespace }: ScopeTarget): CustomXmlModel[] {
  return model.customXml.filter(({ xml }) => namespaceOf(xml) === namespace);
}

/** `Workbook.customXmlParts`, ExcelApi 1.5: data of add-ins that travels with the file. */
export const customXmlPartsType: HostType<WorkbookModel> = {
  name: "CustomXmlPartCollection",
  items: (model, session) => model.customXml.map((part) => partObject(model, part, session)),
  item: (model, id, session) => {
    const part = model.customXml.find((other) => other.id === id);
    if (!part) throw new ExcelError("ItemNotFound", "CustomXmlPartCollection.getItem");
    return partObject(model, part, session);
  },
  call: {
    Add: (model, args, session) => {
      const part = { id: freeId(model), part: undefined, xml: wellFormed(args) };
      model.customXml.push(part);
      return partObject(model, part, session);
    },
    GetByNamespace: (model, args, session) => {
      const namespace = args.text(0);
      // No namespace at all cannot be asked for (#2580).
      if (namespace === "") throw args.wrong();
      return object(scopedPartsType, { model, namespace }, session);
    },
    GetCount: (model) => model.customXml.length,
    GetItemOrNullObject: (model, args, session) => {
      const part = model.customXml.find(({ id }) => id === args.text(0));
      return part ? partObject(model, part, session) : null;
    },
  },
};

const scopedPartsType: HostType<ScopeTarget> = {
  name: "CustomXmlPartScopedCollection",
  items: (scope, session) => scoped(scope).map((part) => partObject(scope.model, part, session)),
  item: (scope, id, session) => {
    const part = scoped(scope).find((other) => other.id === id);
    if (!part) throw new ExcelError("ItemNotFound", "CustomXmlPartScopedCollection.getItem");
    return partObject(scope.model, part, session);
  },
  call: {
    GetCount: (scope) => scoped(scope).length,
    GetItemOrNullObject: (scope, args, session) => {
      const part = scoped(scope).find(({ id }) => id === args.text(0));
      return part ? partObject(scope.model, part, session) : null;
    },
    // "If the collection contains exactly one item, this method returns it. Otherwise, this method produces an error."
    GetOnlyItem: (scope, _args, session) => {
      const [part, ...others] = scoped(scope);
      if (!part || others.length > 0)
        throw new ExcelError(part ? "GeneralException" : "ItemNotFound", "CustomXmlPartScopedCollection.getOnlyItem");
      return partObject(scope.model, part, session);
    },
    // "Otherwise, this method returns Null": also where there are several.
    GetOnlyItemOrNullObject: (scope, _args, session) => {
      const [part, ...others] = scoped(scope);
      return part && others.length === 0 ? partObject(scope.model, part, session) : null;
    },
  },
};

const customXmlPartType: HostType<PartTarget> = {
  name: "CustomXmlPart",
  identify: ({ part }) => ({ Id: part.id }),
  check: ({ model, part }) => {
    if (!model.customXml.includes(part)) throw new ExcelError("ItemNotFound", "CustomXmlPart");
  },
  get: {
    Id: ({ part }) => part.id,
    NamespaceUri: ({ part }) => namespaceOf(part.xml) ?? "",
  },
  call: {
    Delete: ({ model, part }) => {
      model.customXml = model.customXml.filter((other) => other !== part);
    },
    GetXml: ({ part }) => part.xml,
    SetXml: ({ part }, args) => {
      part.xml = wellFormed(args);
    },
  },
};
