import { parseBlock } from "../../../src/workbook/address";
import { chartPart } from "./chartPart";
import { CannotSaveError } from "./errors";
import { insertPart } from "./merge";
import { relationshipPrefix } from "./mergeLinks";
import type { ChartSpec } from "./opened";
import { listSheets, officeRelationships, type OfficePackage } from "./package";
import type { RangeReader } from "./chartPart";
import { child, element, elements, type XmlElement } from "./xml";

const drawingNamespace = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
const mainNamespace = "http://schemas.openxmlformats.org/drawingml/2006/main";
const chartNamespace = "http://schemas.openxmlformats.org/drawingml/2006/chart";

/**
 * Adds charts to the saved package: a chart part each, in the sheet's drawing.
 * @throws CannotSaveError where the sheet is not there
 */
export async function addCharts(pack: OfficePackage, charts: readonly ChartSpec[], read: RangeReader): Promise<void> {
  for (const spec of charts) {
    const sheet = (await listSheets(pack)).find((one) => one.name === spec.sheet);
    if (!sheet) throw new CannotSaveError(`The chart "${spec.name}" stands on a sheet "${spec.sheet}" that the workbook does not have.`);
    const drawing = await drawingOf(pack, sheet.path);
    const path = pack.freePath("xl/charts/chart", ".xml");
    pack.set(path, chartPart(spec, read));
    await pack.setContentType(path, "application/vnd.openxmlformats-officedocument.drawingml.chart+xml");
    const id = await pack.addRelationship(drawing, "chart", path);
    const root = await pack.xml(drawing);
    root.children.push(anchor(spec, id, elements(root).length + 2));
    pack.set(drawing, root);
  }
}

async function drawingOf(pack: OfficePackage, sheetPath: string): Promise<string> {
  const known = await pack.related(sheetPath, "drawing");
  if (known !== undefined) {
    // A drawing of another writer may call these namespaces otherwise.
    const root = await pack.xml(known);
    Object.assign(root.attributes, { "xmlns:xdr": drawingNamespace, "xmlns:a": mainNamespace });
    pack.set(known, root);
    return known;
  }
  const path = pack.freePath("xl/drawings/drawing", ".xml");
  pack.set(path, element("xdr:wsDr", { "xmlns:xdr": drawingNamespace, "xmlns:a": mainNamespace }));
  await pack.setContentType(path, "application/vnd.openxmlformats-officedocument.drawing+xml");
  const id = await pack.addRelationship(sheetPath, "drawing", path);
  const sheet = await pack.xml(sheetPath);
  if (!child(sheet, "drawing")) insertPart(sheet, element("drawing", { [`${relationshipPrefix(sheet)}:id`]: id }));
  pack.set(sheetPath, sheet);
  return path;
}

function anchor(spec: ChartSpec, relationship: string, number: number): XmlElement {
  const block = parseBlock(spec.place);
  const corner = (name: string, column: number, row: number): XmlElement =>
    element(name, {}, [
      element("xdr:col", {}, [String(column)]),
      element("xdr:colOff", {}, ["0"]),
      element("xdr:row", {}, [String(row)]),
      element("xdr:rowOff", {}, ["0"]),
    ]);
  const zero = { x: 0, y: 0 };
  return element("xdr:twoCellAnchor", {}, [
    corner("xdr:from", block.column - 1, block.row - 1),
    corner("xdr:to", block.column - 1 + block.columnCount, block.row - 1 + block.rowCount),
    element("xdr:graphicFrame", { macro: "" }, [
      element("xdr:nvGraphicFramePr", {}, [element("xdr:cNvPr", { id: number, name: spec.name, descr: spec.altText }), element("xdr:cNvGraphicFramePr")]),
      element("xdr:xfrm", {}, [element("a:off", zero), element("a:ext", { cx: 0, cy: 0 })]),
      element("a:graphic", {}, [
        element("a:graphicData", { uri: chartNamespace }, [
          element("c:chart", { "xmlns:c": chartNamespace, "xmlns:r": officeRelationships, "r:id": relationship }),
        ]),
      ]),
    ]),
    element("xdr:clientData"),
  ]);
}

