import type { WorkbookModel } from "../../files/model";
import type { HostType } from "../object";

/** `Excel.Application`. Everything is calculated when it is asked for, so the calls that only save work do nothing. */
export const applicationType: HostType<WorkbookModel> = {
  name: "Application",
  get: {
    CalculationMode: () => "Automatic",
    CalculationState: () => "Done",
    CalculationEngineVersion: () => 191_029,
    DecimalSeparator: () => ".",
    ThousandsSeparator: () => ",",
    UseSystemSeparators: () => true,
  },
  set: {
    CalculationMode: () => undefined,
  },
  call: {
    Calculate: () => undefined,
    SuspendApiCalculationUntilNextSync: () => undefined,
    SuspendScreenUpdatingUntilNextSync: () => undefined,
  },
};
