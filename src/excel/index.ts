export { lacking } from "./capabilities";
export { createOfficeHost } from "./office-host";
