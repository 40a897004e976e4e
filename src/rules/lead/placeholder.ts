import type { Rule } from "../rule";
import { list, quote } from "../phrases";
import { about, ownActions } from "../subjects";

/** Words that stand where a name or post should. */
const placeholder =
  /^\W*(?:tbc|tba|tbd|to be (?:confirmed|agreed|advised|appointed|announced|identified|determined|decided|recruited)|(?:currently |post |post is |role )?vacant(?: post)?|vacancy|not (?:yet )?(?:known|assigned|appointed|allocated|agreed|confirmed)|unassigned|unallocated|unknown|name|n\/?k|x{2,})\W*$|^\s*\?+\s*$/i;
/** "Head of Service (vacant)", "Programme Manager - TBC": a post is there, a person is not. */
const open = /[(–:-]\s*(?:tbc|tba|tbd|vacant|to be (?:confirmed|appointed|agreed|recruited|identified))\s*\)?\W*$/i;

/** What every placeholder has in it: the quick test of all cells before the thorough one of a few. */
const mayBeOpen = /tb[acd]|to be|vaca|not|un(?:a|k)|name|n\/?k|xx|\?/i;

export const leadPlaceholder: Rule = {
  meta: {
    id: "lead/placeholder",
    severity: "warning",
    summary: "The lead is only a placeholder: tbc, TBA, ?, vacant.",
    why: "Until a name is there, nobody is doing the work and nobody can be asked about it.",
    remedy: "Name who answers for the action now, even if only until the post is filled.",
    fixable: false,
    examples: [{ wrong: "Lead: TBC", right: "Lead: Head of Service (until the manager is appointed)" }],
  },
  *check(plan) {
    for (const action of ownActions(plan)) {
      const cell = action.cells.leads ?? action.cells.organisation;
      if (!mayBeOpen.test(cell?.text ?? "") && !action.leads.some((lead) => mayBeOpen.test(lead))) continue;
      const said = cell ? [...action.leads, ...cell.text.split(/[\n;]/)] : action.leads;
      const found = [...new Set(said.map((text) => text.trim()).filter((text) => placeholder.test(text) || open.test(text)))];
      if (found.length === 0) continue;
      yield about(action, action.cells.leads ? "leads" : "organisation", `The lead is ${list(found.map((text) => quote(text)))}. Name who answers for this action now.`);
    }
  },
};
