import type { RuleConfig, RuleSetting, SetAside, SheetSetAside } from "./config";

/** What a person decides about findings and rules. */
export type ConfigChange =
  /** This one finding, as long as the cell's words stay the same. `row` of it is filled in where it is known. */
  | { readonly kind: "setAside"; readonly aside: SetAside }
  /** One rule on one sheet. */
  | { readonly kind: "setAsideOnSheet"; readonly aside: SheetSetAside }
  /** How a rule is shown in the whole workbook; null: as it is by itself. */
  | { readonly kind: "severity"; readonly rule: string; readonly setting: RuleSetting | null }
  | { readonly kind: "bringBack"; readonly aside: SetAside }
  | { readonly kind: "bringBackOnSheet"; readonly rule: string; readonly sheet: string };

/** The config with one change. A decision that is made again replaces the earlier one. */
export function changedConfig(config: RuleConfig, change: ConfigChange): RuleConfig {
  switch (change.kind) {
    case "setAside":
      return { ...config, setAsides: [...config.setAsides.filter((one) => !isSameCell(one, change.aside)), change.aside] };
    case "bringBack":
      return { ...config, setAsides: config.setAsides.filter((one) => !isSameCell(one, change.aside)) };
    case "setAsideOnSheet":
      return { ...config, sheets: [...config.sheets.filter((one) => !isSameSheet(one, change.aside)), change.aside] };
    case "bringBackOnSheet":
      return { ...config, sheets: config.sheets.filter((one) => !isSameSheet(one, change)) };
    case "severity": {
      const rules = { ...config.rules };
      if (change.setting === null) delete rules[change.rule];
      else rules[change.rule] = change.setting;
      return { ...config, rules };
    }
  }
}

/** Whether nothing is decided: then the workbook keeps no config at all. */
export function isEmptyConfig({ rules, setAsides, sheets }: RuleConfig): boolean {
  return Object.keys(rules).length + setAsides.length + sheets.length === 0;
}

function isSameCell(a: SetAside, b: SetAside): boolean {
  return a.rule === b.rule && a.sheet === b.sheet && a.address === b.address && (a.row === undefined || b.row === undefined || a.row === b.row);
}

function isSameSheet(a: { readonly rule: string; readonly sheet: string }, b: { readonly rule: string; readonly sheet: string }): boolean {
  return a.rule === b.rule && a.sheet === b.sheet;
}
