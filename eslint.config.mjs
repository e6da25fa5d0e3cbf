import tseslint from "typescript-eslint";
import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";

/**
 * The house of DESIGN 1 as import rules. For each folder: the folders of ours that it may import.
 * `only types` marks a folder from which nothing but types may come.
 */
const house = {
  tracker: { may: [] },
  rules: { may: ["tracker"] },
  review: { may: ["tracker", "rules"] },
  summary: { may: ["tracker", "rules", "review"] },
  files: { may: [], types: ["tracker"] },
  embedded: { may: ["files"], types: ["tracker"] },
  excel: { may: ["host"], types: ["tracker", "review", "summary"] },
  taskpane: { may: ["tracker", "rules", "review", "summary", "host", "files", "embedded"] },
  cli: { may: ["tracker", "rules", "review", "summary", "host", "files", "embedded", "excel"] },
};
const folders = [...Object.keys(house), "host"];

function importsOf(folder) {
  const { may, types = [] } = house[folder];
  const closed = folders.filter((other) => other !== folder && !may.includes(other) && !types.includes(other));
  const patterns = closed.map((other) => ({
    regex: `^(\\.\\./)+${other}(/|$)`,
    message: `${folder}/ may not import ${other}/ (DESIGN 1).`,
  }));
  for (const other of types)
    patterns.push({
      regex: `^(\\.\\./)+${other}(/|$)`,
      allowTypeImports: true,
      message: `${folder}/ may import only types of ${other}/ (DESIGN 1).`,
    });
  return {
    files: [`src/${folder}/**/*.{ts,tsx}`],
    rules: { "@typescript-eslint/no-restricted-imports": ["error", { patterns }] },
  };
}

// The plugin's own config brings a parser and Prettier along; only its rules about Office.js are wanted.
const officeRules = Object.fromEntries(
  Object.keys(officeAddins.rules).map((rule) => [`office-addins/${rule}`, "error"]),
);

const officeGlobals = ["Excel", "Office", "OfficeExtension"].map((name) => ({
  name,
  message: "Only src/excel speaks to Office.js (DESIGN 1).",
}));
const impureGlobals = ["window", "document", "fetch", "localStorage", "process", "setTimeout"].map((name) => ({
  name,
  message: "This folder is pure: no DOM, no clock, no file (DESIGN 1).",
}));
const clock = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: "No clock here: `today` is an argument (DESIGN 1).",
  },
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: "No clock here: `today` is an argument (DESIGN 1).",
  },
];

export default tseslint.config(
  { ignores: ["dist/**", "node_modules/**", "out/**", ".cache/**", "coverage/**"] },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { project: "./tsconfig.json", tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "no-console": "error",
      eqeqeq: "error",
    },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    rules: {
      "no-restricted-globals": ["error", ...officeGlobals],
      "no-eval": "error",
      "no-new-func": "error",
      "no-implied-eval": "error",
    },
  },
  {
    files: ["src/{tracker,rules,review,summary}/**/*.ts", "src/host.ts"],
    rules: {
      "no-restricted-globals": ["error", ...officeGlobals, ...impureGlobals],
      "no-restricted-syntax": ["error", ...clock],
    },
  },
  ...Object.keys(house).map(importsOf),
  {
    files: ["src/rules/*/*.ts"],
    ignores: ["src/rules/reading/**", "src/rules/*/index.ts"],
    rules: {
      "@typescript-eslint/no-restricted-imports": [
        "error",
        {
          patterns: [
            {
              regex: "^(?!\\.\\./define$|\\.\\./reading/|\\.\\./\\.\\./tracker/)",
              message: "A rule imports only ../define, ../reading and the tracker; never another rule (DESIGN 1).",
            },
          ],
        },
      ],
    },
  },
  {
    files: ["src/rules/reading/**/*.ts"],
    rules: {
      "@typescript-eslint/no-restricted-imports": [
        "error",
        {
          patterns: [
            {
              regex: "^\\.\\./(?!define$|settings$|\\.\\./tracker/)",
              message: "What rules share knows no rule (DESIGN 1).",
            },
          ],
        },
      ],
    },
  },
  {
    files: ["src/excel/**/*.ts"],
    plugins: { "office-addins": officeAddins },
    rules: { ...officeRules, "no-restricted-globals": "off" },
  },
  { files: ["src/embedded/**/*.{ts,tsx}"], rules: { "no-restricted-globals": "off" } },
  {
    files: ["src/taskpane/index.tsx", "src/taskpane/workbench/pane.tsx"],
    rules: { "no-restricted-globals": "off", "@typescript-eslint/no-restricted-imports": "off" },
  },
  {
    files: ["src/taskpane/**/*.{ts,tsx}", "src/embedded/workbench/**/*.{ts,tsx}"],
    plugins: { "react-hooks": reactHooks },
    rules: {
      ...reactHooks.configs.recommended.rules,
      // Speaks to the React Compiler, which this project does not use; the virtual list is what it would skip.
      "react-hooks/incompatible-library": "off",
    },
  },
  { files: ["src/cli/**/*.ts", "scripts/**/*.ts"], rules: { "no-console": "off" } },
  {
    files: ["test/**/*.{ts,tsx}"],
    rules: {
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/unbound-method": "off",
      "no-console": "off",
    },
  },
  { files: ["**/*.{js,mjs,cjs}"], ...tseslint.configs.disableTypeChecked },
  { files: ["**/*.{js,cjs}"], rules: { "@typescript-eslint/no-require-imports": "off" } },
);
