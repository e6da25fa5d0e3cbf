/** @jest-environment jsdom */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { ManifestInfo } from "office-addin-manifest/lib/manifestInfo";

const root = path.resolve(__dirname, "../..");
const file = path.join(root, "manifest.xml");
const text = readFileSync(file, "utf8");
const xml = new DOMParser().parseFromString(text, "application/xml");
const all = (name: string) => [...xml.getElementsByTagNameNS("*", name)];

/** Width of a PNG, from its header. */
function pngWidth(png: string): number {
  return readFileSync(png).readUInt32BE(16);
}

/** In a process of its own: parts of the package are ES modules, which jest does not load. */
function read(): ManifestInfo {
  const script = `require("office-addin-manifest").OfficeAddinManifest.readManifestFile(process.argv[1])
    .then((manifest) => process.stdout.write(JSON.stringify(manifest)))`;
  const output = execFileSync(process.execPath, ["--require", "tsx/cjs", "-e", script, file], { encoding: "utf8" });
  return JSON.parse(output) as ManifestInfo;
}

describe("The manifest", () => {
  test("is read by Microsoft's own reader as a task pane for workbooks that may read and write", () => {
    const manifest = read();
    expect(manifest).toMatchObject({
      displayName: "Clear Line",
      officeAppType: "TaskPaneApp",
      hosts: ["Workbook"],
      permissions: "ReadWriteDocument",
      defaultLocale: "en-GB",
    });
    expect(manifest.id).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(manifest.version).toMatch(/^\d+\.\d+\.\d+\.\d+$/);
    expect(manifest.description?.length).toBeLessThanOrEqual(250);
  });

  test("asks for ExcelApi 1.9, the set that range areas and their conditional formats came with", () => {
    expect(all("Set").map((set) => [set.getAttribute("Name"), set.getAttribute("MinVersion")])).toEqual([
      ["ExcelApi", "1.9"],
    ]);
  });

  test("loads everything over https from one address", () => {
    const addresses = [...xml.querySelectorAll("[DefaultValue]")]
      .map((element) => element.getAttribute("DefaultValue") ?? "")
      .filter((value) => value.includes("://"));
    expect(addresses.length).toBeGreaterThan(5);
    expect([...new Set(addresses.map((address) => new URL(address).origin))]).toEqual(["https://localhost:3000"]);
  });

  test("names only resources that it declares, each once", () => {
    const declared = all("Resources").flatMap((resources) =>
      [...resources.querySelectorAll("[id]")].map((element) => element.getAttribute("id") ?? ""),
    );
    const named = [...xml.querySelectorAll("[resid]")].map((element) => element.getAttribute("resid") ?? "");
    expect(new Set(declared).size).toBe(declared.length);
    expect([...new Set(named)].sort()).toEqual([...declared].sort());
    // Office refuses longer ids, short strings over 125 characters and long ones over 250.
    expect(declared.filter((id) => id.length > 32)).toEqual([]);
    const strings = (kind: string) => all(kind).flatMap((list) => [...list.children]);
    const lengthOf = (element: Element) => element.getAttribute("DefaultValue")?.length ?? 0;
    expect(strings("ShortStrings").filter((element) => lengthOf(element) > 125)).toEqual([]);
    expect(strings("LongStrings").filter((element) => lengthOf(element) > 250)).toEqual([]);
  });

  test("shows icons that exist in the size that they are named for", () => {
    const icons = [...text.matchAll(/https:\/\/localhost:3000\/(assets\/icon-(\d+)\.png)/g)];
    expect(icons.length).toBeGreaterThanOrEqual(6);
    for (const [, icon = "", size = ""] of icons) {
      const png = path.join(root, icon);
      expect(existsSync(png)).toBe(true);
      expect(pngWidth(png)).toBe(Number(size));
    }
  });

  test("opens the page that the build writes, from one button on the Home tab", () => {
    expect(all("OfficeTab").map((tab) => tab.getAttribute("id"))).toEqual(["TabHome"]);
    expect(all("Control").map((control) => control.getAttribute("xsi:type"))).toEqual(["Button"]);
    expect(all("Action").map((action) => action.getAttribute("xsi:type"))).toEqual(["ShowTaskpane"]);
    const pages = [...text.matchAll(/https:\/\/localhost:3000\/([a-z]+\.html)/g)].map(([, page]) => page);
    expect([...new Set(pages)]).toEqual(["taskpane.html"]);
    expect(existsSync(path.join(root, "src/taskpane/taskpane.html"))).toBe(true);
  });
});

describe("The page of the pane", () => {
  const page = new DOMParser().parseFromString(
    readFileSync(path.join(root, "src/taskpane/taskpane.html"), "utf8"),
    "text/html",
  );

  test("forbids connections, inline scripts and evaluation", () => {
    const policy = page.querySelector("meta[http-equiv='Content-Security-Policy']")?.getAttribute("content") ?? "";
    const rules = Object.fromEntries(
      policy.split(";").map((rule) => {
        const [name = "", ...sources] = rule.trim().split(/\s+/);
        return [name, sources];
      }),
    );
    expect(rules["default-src"]).toEqual(["'none'"]);
    expect(rules["connect-src"]).toEqual(["'none'"]);
    expect(rules["script-src"]).toEqual(["'self'", "https://appsforoffice.microsoft.com"]);
    expect(policy).not.toContain("unsafe-eval");
  });

  test("takes office.js from Microsoft's address, as Office requires, and has no script of its own inline", () => {
    const scripts = [...page.querySelectorAll("script")];
    expect(scripts.map((script) => script.getAttribute("src"))).toEqual([
      "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
    ]);
    expect(scripts.every((script) => script.textContent === "")).toBe(true);
  });
});
