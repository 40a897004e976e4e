import tseslint from "typescript-eslint";
import importX from "eslint-plugin-import-x";
import { createTypeScriptImportResolver } from "eslint-import-resolver-typescript";

/**
 * What each room of src may import, lowest first (see docs/architecture.md).
 * A file that imports upward is a defect; the rule below holds the line.
 */
const rooms = {
  workbook: [],
  plan: ["workbook"],
  reading: ["workbook", "plan"],
  rag: ["plan"],
  rules: ["plan", "rag"],
  summary: ["plan", "rag", "rules"],
  run: ["workbook", "plan", "reading", "rag", "rules", "summary"],
  excel: ["workbook"],
  taskpane: ["workbook", "plan", "reading", "rag", "rules", "summary", "run", "excel"],
  commands: ["workbook", "plan", "reading", "rag", "rules", "summary", "run", "excel", "taskpane"],
  functions: ["plan", "rag", "excel"],
};

const zones = Object.entries(rooms).map(([room, allowed]) => ({
  target: `./src/${room}`,
  from: "./src",
  except: [room, ...allowed].map((name) => `./${name}`),
  message: `src/${room} may import only from: ${allowed.join(", ") || "nothing above it"}.`,
}));

export default tseslint.config(
  { ignores: ["dist/**", "node_modules/**", "reports/**", "coverage/**"] },
  ...tseslint.configs.recommended,
  {
    files: ["src/**/*.{ts,tsx}", "test/**/*.{ts,tsx}"],
    plugins: { "import-x": importX },
    settings: { "import-x/resolver-next": [createTypeScriptImportResolver({ project: "./tsconfig.json" })] },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "no-restricted-syntax": [
        "error",
        {
          selector: "TSAsExpression > TSAsExpression > TSUnknownKeyword",
          message: "No `as unknown as`: parse what comes in, or type it honestly.",
        },
      ],
      "import-x/no-restricted-paths": ["error", { zones }],
      "import-x/no-cycle": "error",
      "max-lines": ["warn", { max: 400, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    // Only src/excel names Excel and Office.
    files: ["src/**/*.{ts,tsx}"],
    ignores: ["src/excel/**"],
    rules: {
      "no-restricted-globals": [
        "error",
        { name: "Excel", message: "Only src/excel talks to Excel." },
        { name: "Office", message: "Only src/excel talks to Office." },
        { name: "OfficeExtension", message: "Only src/excel talks to Office." },
      ],
    },
  },
  {
    // The pure rooms know no clock, no network and no browser.
    files: ["src/{workbook,plan,reading,rules,rag,summary,run}/**/*.{ts,tsx}"],
    rules: {
      "no-restricted-properties": ["error", { object: "Date", property: "now", message: "The as-at date is an argument." }],
      "no-restricted-globals": [
        "error",
        ...["Excel", "Office", "OfficeExtension", "window", "document", "fetch", "localStorage", "console"].map((name) => ({
          name,
          message: "This room is pure: no Excel, no browser, no I/O.",
        })),
      ],
    },
  },
  { files: ["*.js", "**/*.cjs"], rules: { "@typescript-eslint/no-require-imports": "off" } },
);
