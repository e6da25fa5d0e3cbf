// Unpacks the Chromium that comes as a package, with the libraries that a bare machine lacks, and says where they are.
// It runs in a process of its own: the package is an ES module, which jest's CommonJS cannot load.
import { createRequire } from "node:module";
import path from "node:path";
import chromium, { inflate } from "@sparticuz/chromium";

const entry = createRequire(import.meta.url).resolve("@sparticuz/chromium");
const executable = await chromium.executablePath();
const libraries = path.join(await inflate(path.join(path.dirname(entry), "../bin/al2023.tar.br")), "lib");
process.stdout.write(JSON.stringify({ executable, libraries }));
