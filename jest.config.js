/** Two projects: what runs in Node alone, and what opens a browser (test/browser). */
const transform = {
  "^.+\\.(ts|tsx)$": [
    "@swc/jest",
    {
      jsc: {
        target: "es2022",
        parser: { syntax: "typescript", tsx: true },
        transform: { react: { runtime: "automatic" } },
      },
      module: { type: "commonjs" },
    },
  ],
};

/** @type {import("jest").Config} */
module.exports = {
  // A guard against a test that hangs, not a measure of speed.
  testTimeout: 120_000,
  // On two cores jest would use one.
  maxWorkers: 2,
  projects: [
    {
      displayName: "node",
      testEnvironment: "node",
      testEnvironmentOptions: { globalsCleanup: "off" },
      transform,
      testMatch: ["<rootDir>/test/**/*.test.ts", "<rootDir>/test/**/*.test.tsx"],
      testPathIgnorePatterns: ["/node_modules/", "<rootDir>/test/browser/"],
    },
    {
      displayName: "browser",
      testEnvironment: "node",
      transform,
      testMatch: ["<rootDir>/test/browser/**/*.test.ts"],
      globalSetup: "<rootDir>/test/browser/build.ts",
    },
  ],
};
