import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

const folder = path.resolve(__dirname, "../../src/taskpane");
const filesIn = (name: string): readonly string[] =>
  readdirSync(path.join(folder, name), { recursive: true, encoding: "utf8" }).map((file) =>
    path.join(folder, name, file),
  );

function parsed(file: string): ts.SourceFile {
  return ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
}

function* nodesOf(node: ts.Node): Generator<ts.Node> {
  yield node;
  for (const child of node.getChildren()) yield* nodesOf(child);
}

const shownAttributes = new Set(["aria-label", "label", "placeholder", "title", "hint", "alt"]);

/** Words of a person's language in a view's markup. */
function wordsIn(file: string): readonly string[] {
  return [...nodesOf(parsed(file))].flatMap((node) => {
    if (ts.isJsxText(node)) return /[A-Za-z]{2,}/.test(node.text) ? [node.text.trim()] : [];
    const said =
      ts.isJsxAttribute(node) && shownAttributes.has(node.name.getText()) && node.initializer
        ? node.initializer
        : undefined;
    return said && ts.isStringLiteral(said) && /[A-Za-z]{2,}/.test(said.text) ? [said.text] : [];
  });
}

/** Sentences of a file of words; what is filled in counts as one word. */
function sentencesOf(file: string): readonly string[] {
  return [...nodesOf(parsed(file))].flatMap((node) => {
    const text = ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node) ? node.text : templateText(node);
    return text === undefined ? [] : text.split(/(?<=[.!?])\s+/);
  });
}

function templateText(node: ts.Node): string | undefined {
  if (!ts.isTemplateExpression(node)) return undefined;
  return node.head.text + node.templateSpans.map(({ literal }) => ` filled ${literal.text}`).join("");
}

describe("sentences on the screen", () => {
  it.each(filesIn("views").filter((file) => file.endsWith(".tsx")))("stand in words/, not in %s", (file) => {
    expect(wordsIn(file)).toEqual([]);
  });

  it.each(filesIn("words"))("have 25 words at most: %s", (file) => {
    const long = sentencesOf(file).filter((sentence) => sentence.split(/\s+/).filter(Boolean).length > 25);
    expect(long).toEqual([]);
  });
});
