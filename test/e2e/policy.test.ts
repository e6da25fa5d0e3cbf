import { readFileSync } from "node:fs";
import path from "node:path";
import type { Browser } from "playwright-core";
import { eventually, launchBrowser } from "./browser";
import { root, type ServedFolder } from "./built";
import { officeAddress, openProduction, serveProduction } from "./production";

let served: ServedFolder;
let browser: Browser;

beforeAll(async () => {
  served = await serveProduction();
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  await served.close();
});

const pageText = () => readFileSync(path.join(root, "dist/taskpane.html"), "utf8");

/** Sources of a directive of the page's own policy. */
function sourcesOf(directive: string): readonly string[] {
  const policy = /http-equiv="?Content-Security-Policy"?\s+content="([^"]*)"/.exec(pageText())?.[1] ?? "";
  const found = policy.split(";").find((part) => part.trim().startsWith(`${directive} `));
  return (found ?? "").trim().split(/\s+/).slice(1);
}

test("the page that is shipped lets scripts in from its own files and office.js, and connects to nothing", () => {
  expect(sourcesOf("default-src")).toEqual(["'none'"]);
  expect(sourcesOf("script-src")).toEqual(["'self'", officeAddress.replace(/\/$/, "")]);
  expect(sourcesOf("connect-src")).toEqual(["'none'"]);
  expect(sourcesOf("form-action")).toEqual(["'none'"]);
});

test("the page that is shipped has no script within it, and no handler in an attribute", () => {
  const scripts = pageText().match(/<script\b[^>]*>/g) ?? [];
  expect(scripts.length).toBeGreaterThan(1);
  expect(scripts.filter((script) => !/\ssrc=/.test(script))).toEqual([]);
  expect(pageText()).not.toMatch(/\son[a-z]+=|javascript:/i);
});

test("a whole task asks for nothing but the page's own files and office.js, and breaks no policy", async () => {
  const { page, requests, complaints, violations } = await openProduction(browser, served.url, 350);
  await page.getByRole("button", { name: "Check", exact: true }).click();
  await page.getByRole("button", { name: /CR4 · row 12/ }).click();
  const finding = page.getByRole("article").filter({ hasText: "what keeps people safe" });
  await finding.getByRole("textbox").fill("Deputy checks each admission");
  await finding.getByRole("button", { name: /^Save to/ }).click();
  await page.getByText(/^Saved to/).waitFor({ state: "attached" });
  await page.getByRole("switch", { name: "Highlights" }).click();
  await page.getByText("Highlights are on.").waitFor({ state: "attached" });
  await page.getByRole("button", { name: "Build summary" }).click();
  await page.getByRole("button", { name: "Leave those texts out" }).click();
  await page.getByText(/^The summary is on the sheet/).waitFor({ state: "attached" });
  await page.getByRole("button", { name: /Back to list/ }).click();
  for (const tab of ["Ready?", "Challenge", "More"]) await page.getByRole("tab", { name: tab }).click();
  await page.getByRole("button", { name: /^Settings/ }).click();
  await page.getByRole("heading", { name: "Settings" }).waitFor();

  expect(requests.length).toBeGreaterThan(2);
  expect(requests.filter((address) => !address.startsWith(served.url) && !address.startsWith(officeAddress))).toEqual(
    [],
  );
  expect(requests.filter((address) => address.startsWith(officeAddress))).toEqual([
    `${officeAddress}lib/1/hosted/office.js`,
  ]);
  expect(await violations()).toEqual([]);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test("the policy is in force: code from text, a script in the page and a connection are stopped and reported", async () => {
  const { page, requests, violations } = await openProduction(browser, served.url);
  const outcome = await page.evaluate(async () => {
    const script = document.createElement("script");
    script.textContent = "window.smuggled = true";
    document.body.append(script);
    const sent = await fetch("https://example.org/", { method: "POST", body: "words" }).then(
      () => "sent",
      () => "stopped",
    );
    // As a script of the page would: what the test itself runs is exempt.
    const button = document.createElement("button");
    button.setAttribute("onclick", "window.smuggled = true");
    document.body.append(button);
    button.click();
    return { sent, smuggled: "smuggled" in window };
  });
  expect(outcome).toEqual({ sent: "stopped", smuggled: false });
  // The browser reports what it stopped in a task of its own.
  await eventually(async () =>
    expect(await violations()).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^script-src-elem inline/),
        expect.stringMatching(/^script-src-attr inline/),
        expect.stringMatching(/^connect-src https:\/\/example\.org/),
      ]),
    ),
  );
  expect(requests.filter((address) => address.includes("example.org"))).toEqual([]);
  await page.context().close();
});

test("no script that the page names makes code from text", () => {
  // The pieces loaded later hold zod's own attempt, which is turned off: the whole task above would report it.
  const files = [...pageText().matchAll(/src="?([\w.]+\.js)/g)].map(([, name]) => name ?? "");
  expect(files.length).toBeGreaterThan(0);
  const makers = files.filter((name) =>
    /\beval\(|new Function\(/.test(readFileSync(path.join(root, "dist", name), "utf8")),
  );
  expect(makers).toEqual([]);
});
