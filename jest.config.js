/** What needs only Node. Tests that drive a browser have their own configuration. */
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

// Where the providers are: a day that begins at midnight in a British summer begins the day before in UTC.
process.env.TZ = "Europe/London";

module.exports = {
  rootDir: __dirname,
  transform: { "^.+\\.tsx?$": swc },
  testEnvironment: "node",
  testMatch: ["<rootDir>/test/**/*.test.ts?(x)"],
  testPathIgnorePatterns: ["<rootDir>/test/e2e/"],
  // No test is about time: this only ends one that hangs, on a machine however slow and busy.
  testTimeout: 300_000,
};
