/** Two projects: what needs only Node, and what drives a browser. */
const swc = [
  "@swc/jest",
  {
    jsc: {
      target: "es2022",
      parser: { syntax: "typescript", tsx: true },
      transform: { react: { runtime: "automatic" } },
    },
    sourceMaps: "inline",
  },
];

const shared = {
  transform: { "^.+\\.tsx?$": swc },
  rootDir: __dirname,
};

module.exports = {
  projects: [
    {
      ...shared,
      displayName: "unit",
      testEnvironment: "node",
      testMatch: ["<rootDir>/test/**/*.test.ts?(x)"],
      testPathIgnorePatterns: ["<rootDir>/test/e2e/"],
    },
    { ...shared, displayName: "browser", testEnvironment: "node", testMatch: ["<rootDir>/test/e2e/**/*.test.ts"] },
  ],
};
