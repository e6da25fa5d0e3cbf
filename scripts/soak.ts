/** Runs the soak on code bundled as it is shipped, in a process of its own that may be asked to collect its garbage. */
import { bundled, run } from "./bundled";

void bundled("hostile/soak")
  .then((bundle) => run(bundle, { flags: ["--expose-gc"] }))
  .then((code) => {
    process.exitCode = code;
  });
