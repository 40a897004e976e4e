import type { BuiltSheets } from "../samples/build";

/** A plan as small as can be that every command has something to do in: figures, a typed RAG that differs from the computed one, gaps, a fix, formulas, dates, looks. */
export const smallPlan: BuiltSheets = {
  "P1 Parks": {
    rows: [
      ["Priority 1: parks that people use (2010/11)"],
      ["Ref", "Action", "Milestones", "By when", "Lead", "Outcome RAG", "Spent so far"],
      ["1.1", "Mow the verges twice a month (KPI 1)", "• Contract let by June 2010\n• Increase mown verges from 60% in March 2010 to 80% by March 2011", "March 2011", "Parks Manager", null, 1200],
      ["1.2", "Open the pond to schools (KPI 2)", "• 12 visits", new Date(Date.UTC(2010, 8, 30)), "", "Green", { formula: "G3*2", result: 2400 }],
      ["1.2", "=Plant 40 trees with volunteers", "Q1 Sites agreed\nQ2\nQ3 Planting\nQ4 Review", "TBC", "tbc", null, "007"],
      ["1. 4", "Mend the bandstand", "", "Ongoing", "Estates (KPI 3)", null, null],
    ],
    formats: { D4: "dd/mm/yyyy", G3: "£#,##0" },
    widths: { A: 6, B: 40, C: 50 },
    also: (sheet) => {
      sheet.getCell("A2").font = { bold: true, color: { argb: "FF112233" } };
      sheet.getCell("F3").fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFEEEEEE" } };
      sheet.getCell("B3").note = "Agreed in May";
      sheet.addConditionalFormatting({ ref: "F3:F6", rules: [{ type: "expression", formulae: ["F3=\"Red\""], priority: 1, style: { font: { italic: true } } }] });
      sheet.getCell("E3").dataValidation = { type: "list", allowBlank: true, formulae: ['"Parks Manager,Estates"'] };
    },
  },
  KPIs: [
    ["Code", "Indicator", "Good is", "Actual 2008/09", "Actual 2009/10", "Target 2009/10", "Target 2010/11"],
    ["KPI 1", "Verges mown as planned", "Higher", "55%", "60%", "68%", "80%"],
    ["KPI 2", "Visits of schools to the pond", "Higher", 8, 7, 10, 12],
    ["KPI 3", "Days to mend a fault", "Lower", "9", "nya", "7", "6"],
  ],
};
