import type { SetAside } from "../../rules/config";
import type { ConfigChange } from "../../rules/config-change";
import type { Evaluation } from "../../run/evaluation";

/** One decision that can be taken back. */
export interface Decision {
  readonly key: string;
  readonly rule: string;
  readonly what:
    | { readonly kind: "finding"; readonly sheet: string; readonly address: string; readonly message: string }
    | { readonly kind: "sheet"; readonly sheet: string; readonly count: number }
    | { readonly kind: "setting"; readonly setting: Evaluation["ruleConfig"]["rules"][string] };
  /** Null where nobody was asked for them. */
  readonly why: { readonly by: string; readonly reason: string } | null;
  readonly back: ConfigChange;
}

export interface SetAsideView {
  /** Findings that are not shown, however they came to be set aside. */
  readonly hidden: number;
  readonly decisions: readonly Decision[];
  readonly cameBack: readonly Decision[];
  readonly noLonger: readonly Decision[];
}

/** Everything that is set aside, single findings first, and what of it holds no more. */
export function setAsideView({ setAside, lapsed, cameBack, ruleConfig, findings }: Evaluation): SetAsideView {
  const ofFindings = setAside.flatMap(({ finding, by, reason, decision }): Decision[] =>
    decision.kind === "finding"
      ? [{ ...keyed(decision.aside), what: { kind: "finding", sheet: finding.sheet, address: finding.address, message: finding.message }, why: { by, reason } }]
      : [],
  );
  const ofSheets = ruleConfig.sheets.map(({ rule, sheet, by, reason }): Decision => ({
    key: `${rule}\t${sheet}`,
    rule,
    what: { kind: "sheet", sheet, count: setAside.filter(({ finding, decision }) => decision.kind === "sheet" && finding.rule === rule && finding.sheet === sheet).length },
    why: { by, reason },
    back: { kind: "bringBackOnSheet", rule, sheet },
  }));
  const ofRules = Object.entries(ruleConfig.rules).map(([rule, setting]): Decision => ({
    key: rule,
    rule,
    what: { kind: "setting", setting },
    why: null,
    back: { kind: "severity", rule, setting: null },
  }));
  const again = new Set(cameBack);
  const lapse = (aside: SetAside): Decision => ({
    ...keyed(aside),
    what: { kind: "finding", sheet: aside.sheet, address: aside.address, message: again.has(aside) ? (messageAt(findings, aside) ?? aside.text) : aside.text },
    why: { by: aside.by, reason: aside.reason },
  });
  return {
    hidden: setAside.length,
    decisions: [...ofFindings, ...ofSheets, ...ofRules],
    cameBack: cameBack.map(lapse),
    noLonger: lapsed.filter((aside) => !again.has(aside)).map(lapse),
  };
}

function keyed(aside: SetAside): Pick<Decision, "key" | "rule" | "back"> {
  return { key: [aside.rule, aside.sheet, aside.address, aside.row ?? ""].join("\t"), rule: aside.rule, back: { kind: "bringBack", aside } };
}

function messageAt(findings: Evaluation["findings"], { rule, sheet, address }: SetAside): string | undefined {
  return findings.find((finding) => finding.rule === rule && finding.sheet === sheet && finding.address === address)?.message;
}
