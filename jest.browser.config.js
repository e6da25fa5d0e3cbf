const unit = require("./jest.config.js");

/** What drives a real browser: one file at a time, for each starts a server and a browser of its own. */
module.exports = {
  ...unit,
  testMatch: ["<rootDir>/test/e2e/**/*.test.ts"],
  testPathIgnorePatterns: [],
  // The first test of a page waits until webpack has built it.
  testTimeout: 600_000,
  maxWorkers: 1,
};
