const unit = require("./jest.config.js");

/** What drives a real browser: one file at a time, for each starts a server and a browser of its own. */
module.exports = {
  ...unit,
  testMatch: ["<rootDir>/test/e2e/**/*.test.ts"],
  testPathIgnorePatterns: [],
  testTimeout: 120_000,
  maxWorkers: 1,
};
