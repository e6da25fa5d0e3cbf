import type { WorkbookModel } from "../../files/model";
import { lacking } from "../errors";
import { object, type HostType } from "../object";
import { workbookTarget } from "../events";
import { applicationType } from "./application";
import { customXmlPartsType } from "./custom-xml-parts";
import { functionsType } from "./functions";
import { namesType } from "./names";
import { rangeObject, rangeType } from "./range";
import { areasObject } from "./range-areas";
import { tablesType } from "./tables";
import { workbookProtectionType } from "./workbook-protection";
import { worksheetsType } from "./worksheets";

const runtimeType: HostType<WorkbookModel> = {
  name: "Runtime",
  get: { EnableEvents: (_, session) => session.events.enabled },
  set: {
    EnableEvents: (_, value, session) => {
      session.events.enabled = value === true;
    },
  },
};

export const workbookType: HostType<WorkbookModel> = {
  name: "Workbook",
  get: {
    Name: (_, session) => session.options.fileName,
    ReadOnly: () => false,
    IsDirty: () => false,
    AutoSave: () => false,
    PreviouslySaved: () => true,
    UsePrecisionAsDisplayed: () => false,
  },
  navigate: {
    Application: (model, session) => object(applicationType, model, session),
    CustomXmlParts: (model, session) => object(customXmlPartsType, model, session),
    Functions: (model, session) => object(functionsType, model, session),
    Names: (model, session) => object(namesType, { sheet: undefined, model }, session),
    Protection: (model, session) => object(workbookProtectionType, model, session),
    Tables: (_, session) => object(tablesType, { sheet: undefined, within: undefined }, session),
    Worksheets: (model, session) => object(worksheetsType, model, session),
    _Runtime: (model, session) => object(runtimeType, model, session),
  },
  call: {
    GetActiveCell: (_, _args, session) => {
      const sheet = session.activeSheet;
      const { row, column } = session.selection(sheet);
      return rangeObject(sheet, { row, column, rows: 1, columns: 1 }, session);
    },
    GetSelectedRange: (_, _args, session) =>
      rangeObject(session.activeSheet, session.selection(session.activeSheet), session),
    GetSelectedRanges: (_, _args, session) =>
      areasObject(session.activeSheet, [session.selection(session.activeSheet)], session),
    _GetRangeForEventByReferenceId: (_, args, session) => session.references.get(args.text(0)) ?? null,
    _GetRangeOrNullObjectForEventByReferenceId: (_, args, session) => session.references.get(args.text(0)) ?? null,
    _RemoveAllReferences: (_, _args, session) => {
      session.references.clear();
    },
    _GetReferenceCount: (_, _args, session) => session.references.size,
    _GetObjectByReferenceId: () => {
      throw lacking("Workbook", "_GetObjectByReferenceId");
    },
    _RegisterActivatedEvent: (_, _args, session) => {
      session.events.register("workbookActivated", workbookTarget);
    },
    _UnregisterActivatedEvent: (_, _args, session) => {
      session.events.unregister("workbookActivated", workbookTarget);
    },
  },
};

export { rangeType };
