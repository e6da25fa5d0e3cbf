import { relationshipsOf } from "../../src/files/opc";
import { walkXml } from "../../src/files/xml";
import type { ZipPackage } from "../../src/files/zip";

const axis = [
  ...["axId", "scaling", "delete", "axPos", "majorGridlines", "minorGridlines", "title", "numFmt", "majorTickMark"],
  ...["minorTickMark", "tickLblPos", "spPr", "txPr", "crossAx", "crosses", "crossesAt"],
];
const labels = ["numFmt", "spPr", "txPr", "dLblPos", "showLegendKey", "showVal", "showCatName", "showSerName"];

/** Children in the order of the schema (ECMA-376 part 1, 21.2.2), for the charts that Clear Line writes. */
const orders: Readonly<Record<string, readonly string[]>> = {
  chartSpace: [
    ...["date1904", "lang", "roundedCorners", "AlternateContent", "style", "clrMapOvr", "pivotSource", "protection"],
    ...["chart", "spPr", "txPr", "externalData", "printSettings", "userShapes", "extLst"],
  ],
  chart: [
    ...["title", "autoTitleDeleted", "pivotFmts", "view3D", "floor", "sideWall", "backWall", "plotArea", "legend"],
    ...["plotVisOnly", "dispBlanksAs", "extLst"],
  ],
  barChart: [
    ...["barDir", "grouping", "varyColors", "ser", "dLbls", "gapWidth", "overlap", "serLines", "axId", "extLst"],
  ],
  lineChart: [
    ...["grouping", "varyColors", "ser", "dLbls", "dropLines", "hiLowLines", "upDownBars", "marker", "smooth", "axId"],
    "extLst",
  ],
  ser: [
    ...["idx", "order", "tx", "spPr", "invertIfNegative", "pictureOptions", "marker", "dPt", "dLbls", "trendline"],
    ...["errBars", "cat", "val", "smooth", "shape", "extLst"],
  ],
  dLbls: ["dLbl", "delete", ...labels, "showPercent", "showBubbleSize", "separator", "showLeaderLines", "extLst"],
  catAx: [...axis, "auto", "lblAlgn", "lblOffset", "tickLblSkip", "tickMarkSkip", "noMultiLvlLbl", "extLst"],
  valAx: [...axis, "crossBetween", "majorUnit", "minorUnit", "dispUnits", "extLst"],
};

const wanted: Readonly<Record<string, readonly string[]>> = {
  barChart: ["barDir", "axId"],
  lineChart: ["grouping", "axId"],
  ser: ["idx", "order"],
  catAx: ["axId", "scaling", "crossAx"],
  valAx: ["axId", "scaling", "crossAx"],
};

/** What of a sheet's charts Excel would repair, and charts that say nothing to somebody who cannot see them. */
export function chartFaults(zip: ZipPackage, sheet: string): string[] {
  return relationshipsOf(zip, sheet)
    .filter(({ type }) => type === "drawing")
    .flatMap(({ target }) => [
      ...withoutWords(zip, target),
      ...relationshipsOf(zip, target)
        .filter(({ type, target: part }) => type === "chart" && zip.find(part) !== undefined)
        .flatMap(({ target: part }) => illegal(zip, part)),
    ]);
}

function withoutWords(zip: ZipPackage, drawing: string): string[] {
  const faults: string[] = [];
  let words = "";
  walkXml(zip.text(drawing), {
    open(element) {
      if (element.name === "cNvPr") words = element.attribute("descr") ?? "";
      if (element.name === "chart" && words === "") faults.push(`${drawing} has a chart without alternative text`);
      return undefined;
    },
  });
  return faults;
}

function illegal(zip: ZipPackage, part: string): string[] {
  const faults: string[] = [];
  const path: { name: string; children: string[] }[] = [];
  const axes: string[] = [];
  walkXml(zip.text(part), {
    open(element) {
      path[path.length - 1]?.children.push(element.name);
      path.push({ name: element.name, children: [] });
      if (element.name === "axId") axes.push(element.attribute("val") ?? "");
    },
    close() {
      const { name, children } = path.pop() ?? { name: "", children: [] };
      const order = orders[name];
      if (order === undefined) return;
      const places = children.map((child) => order.indexOf(child));
      if (places.some((place, at) => place < (places[at - 1] ?? 0))) faults.push(`${part} has ${name} out of order`);
      for (const child of wanted[name] ?? [])
        if (!children.includes(child)) faults.push(`${part} has ${name} without ${child}`);
    },
  });
  for (const id of new Set(axes))
    if (axes.filter((other) => other === id).length !== 2) faults.push(`${part} has an axis that nothing is drawn on`);
  return faults;
}
