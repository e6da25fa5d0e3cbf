/** The code that the machine gives for a file that could not be used ("EACCES"); "" for any other error. */
export function systemCode(error: unknown): string {
  return typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
}
