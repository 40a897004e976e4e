import { coerce, type Coerced } from "./grid/coercion";
import { serialOfDate } from "./grid/serials";

const text = (value: string): Coerced => ({ kind: "text", text: value });
const number = (value: number, format?: string): Coerced => ({ kind: "number", number: value, ...(format === undefined ? {} : { format }) });
const day = (year: number, month: number, date: number, format: string): Coerced => number(serialOfDate(year, month, date) ?? NaN, format);
const formula = (value: string): Coerced => ({ kind: "formula", formula: value });

test.each<[string, Coerced]>([
  ["", { kind: "empty" }],
  ["Open two parks", text("Open two parks")],
  ["'007", text("007")],
  ["'=1+1", text("=1+1")],
  ["'", text("")],
  ["007", number(7)],
  [" 12 ", number(12)],
  ["-3.5", number(-3.5)],
  ["+4", number(4)],
  [".5", number(0.5)],
  ["(12)", number(-12)],
  ["1,200", number(1200, "#,##0")],
  ["1,200.50", number(1200.5, "#,##0.00")],
  ["1,20", text("1,20")],
  ["1e3", number(1000, "0.00E+00")],
  ["4.3%", number(0.043, "0.00%")],
  ["43%", number(0.43, "0%")],
  ["£1,200", number(1200, "£#,##0;[Red]-£#,##0")],
  ["£1,200.50", number(1200.5, "£#,##0.00;[Red]-£#,##0.00")],
  ["-£5", number(-5, "£#,##0;[Red]-£#,##0")],
  ["£1m", text("£1m")],
  ["TRUE", { kind: "boolean", boolean: true }],
  ["false", { kind: "boolean", boolean: false }],
  ["#N/A", { kind: "error", error: "#N/A" }],
  ["#hashtag", text("#hashtag")],
  ["1/2/2010", day(2010, 2, 1, "dd/mm/yyyy")],
  ["1-2-10", day(2010, 2, 1, "dd/mm/yyyy")],
  ["2010-02-01", day(2010, 2, 1, "dd/mm/yyyy")],
  ["1/2/30", day(1930, 2, 1, "dd/mm/yyyy")],
  ["31/2/2010", text("31/2/2010")],
  ["1/13/2010", text("1/13/2010")],
  ["1/2", day(2026, 2, 1, "d-mmm")],
  ["2010/11", day(2010, 11, 1, "mmm-yy")],
  ["2009/10", day(2009, 10, 1, "mmm-yy")],
  ["2012/13", text("2012/13")],
  ["10/2010", day(2010, 10, 1, "mmm-yy")],
  ["March 2011", day(2011, 3, 1, "mmm-yy")],
  ["Mar 11", day(2011, 3, 1, "mmm-yy")],
  ["Sept-2011", day(2011, 9, 1, "mmm-yy")],
  ["31 March 2011", day(2011, 3, 31, "d-mmm-yy")],
  ["31 March", day(2026, 3, 31, "d-mmm")],
  ["31st March 2011", text("31st March 2011")],
  ["By March 2011", text("By March 2011")],
  ["March 2011.", text("March 2011.")],
  ["Q1 2011", text("Q1 2011")],
  ["Martian 2011", text("Martian 2011")],
  ["14:30", number(0.6041666666666666, "hh:mm")],
  ["2:30 pm", number(0.6041666666666666, "h:mm AM/PM")],
  ["25 cats", text("25 cats")],
  ["=1+1", formula("=1+1")],
  ["=", text("=")],
  ["-A1", formula("=-A1")],
  ["+Support", formula("=+Support")],
  ["- Support families", formula("=- Support families")],
  ["@home", text("@home")],
  ["NI 59", text("NI 59")],
])("typed into a General cell: %j", (input, expected) => {
  expect(coerce(input, "General", 2026)).toEqual(expected);
});

test.each(["=1+1", "1/2/2010", "4.3%", "TRUE", "007", "-A1", "#N/A"])("typed into a Text cell, %j stays text", (input) => {
  expect(coerce(input, "@", 2026)).toEqual(text(input));
});
