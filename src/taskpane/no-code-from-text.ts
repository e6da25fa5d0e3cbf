import { config } from "zod";

/**
 * zod tries out whether it may make code from text, which the pages' Content-Security-Policy stops and reports each
 * time. Imported before any schema is read.
 */
config({ jitless: true });
