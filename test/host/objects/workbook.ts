import { asOneOf, asText } from "../protocol/arguments";
import { defineObject } from "../protocol/define";
import { refuse } from "../protocol/errors";
import { eventMethods } from "./events";
import type { Session } from "./session";
import { defineSettings, defineXmlParts } from "./stores";
import { defineStyles } from "./styles";

/** Excel.Workbook, the object that every path begins at. */
export function defineWorkbook(session: Session) {
  const { book, make, references } = session;
  /** What `Excel.createWorkbook` asks for, on the desktop in two steps, on the web in one. */
  const openNew = (base64: string): void => {
    if (!book.onWorkbookCreated) throw refuse("ApiNotFound", "The stand-in for Excel opens one workbook at a time here.");
    book.onWorkbookCreated(Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)));
  };
  const created = defineObject<string>({ type: "WorkbookCreated", call: { open: openNew } });
  const application = defineObject<null>({
    type: "Application",
    get: {
      calculationMode: () => book.calculationMode,
      calculationState: () => "Done",
      calculationEngineVersion: () => 191029,
      decimalSeparator: () => ".",
      thousandsSeparator: () => ",",
      useSystemSeparators: () => true,
    },
    set: { calculationMode: (_, value) => void (book.calculationMode = asOneOf(value, ["Automatic", "AutomaticExceptTables", "Manual"], "calculationMode")) },
    call: {
      calculate: (_, [type]) => void asOneOf(type, ["Recalculate", "Full", "FullRebuild"], "calculationType"),
      suspendApiCalculationUntilNextSync: () => undefined,
      suspendScreenUpdatingUntilNextSync: () => undefined,
      createWorkbook: (_, [base64File]) => created(asText(base64File, "base64File")),
    },
  })(null);
  const protection = defineObject<null>({
    type: "WorkbookProtection",
    get: { protected: () => book.isProtected },
    call: {
      protect: (_, [password]) => {
        if (password) throw refuse("ApiNotFound", "The stand-in for Excel protects workbooks without a password only.");
        if (book.isProtected) throw refuse("AccessDenied");
        book.isProtected = true;
      },
      unprotect: () => void (book.isProtected = false),
    },
  })(null);
  const selection = () => ({ sheet: book.activeSheet, block: book.activeSheet.selection });
  const settings = defineSettings(session);
  const customXmlParts = defineXmlParts(session);
  const styles = defineStyles(session);
  const worksheets = make.worksheets();

  return defineObject<null>({
    type: "Workbook",
    get: {
      name: () => book.fileName,
      readOnly: () => false,
      isDirty: () => true,
      autoSave: () => false,
      previouslySaved: () => true,
    },
    set: { isDirty: () => undefined },
    nav: {
      worksheets: () => worksheets,
      tables: () => make.tables(null),
      names: () => make.names(null),
      pivotTables: () => make.pivotTables(null),
      application: () => application,
      settings: () => settings,
      customXmlParts: () => customXmlParts,
      protection: () => protection,
      styles: () => styles,
    },
    call: {
      createAndOpenWorkbook: (_, [base64File]) => openNew(asText(base64File, "base64File")),
      getSelectedRange: () => make.range(selection()),
      getActiveCell: () => make.range({ sheet: book.activeSheet, block: { ...book.activeSheet.selection, rowCount: 1, columnCount: 1 } }),
      getSelectedRanges: () => make.rangeAreas({ sheet: book.activeSheet, blocks: [book.activeSheet.selection] }),
      getIsActiveCollabSession: () => false,
      _RemoveReference: (_, [reference]) => references.release(reference),
      _GetReferenceCount: () => references.referenceCount,
      _GetRangeForEventByReferenceId: (_, [reference]) => references.referenced(reference),
      _GetRangeOrNullObjectForEventByReferenceId: (_, [reference]) => references.referenced(reference),
      save: () => {
        throw refuse("ApiNotFound", "The stand-in for Excel saves by its own button only.");
      },
      ...eventMethods<null>(session, () => "Workbook"),
    },
  })(null);
}
