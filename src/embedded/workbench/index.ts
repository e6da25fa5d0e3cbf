export { SheetView } from "./sheet-view";
