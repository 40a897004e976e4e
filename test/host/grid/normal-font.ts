import type { OpenedFile } from "../file";

/** The font of the Normal style: what cells without a font of their own show. */
export interface NormalFont {
  readonly name: string;
  readonly size: number;
}

const usual: NormalFont = { name: "Calibri", size: 11 };

/** Reads the first font of the file's styles, which is Normal's (ECMA-376 part 1, 18.8.22 and 18.8.7). */
export async function readNormalFont(opened: Pick<OpenedFile, "original">): Promise<NormalFont> {
  const xml = (await opened.original.file("xl/styles.xml")?.async("string")) ?? "";
  const font = /<(?:\w+:)?font>([\s\S]*?)<\/(?:\w+:)?font>/.exec(xml)?.[1] ?? "";
  const name = /<(?:\w+:)?name val="([^"]+)"/.exec(font)?.[1];
  const size = Number(/<(?:\w+:)?sz val="([\d.]+)"/.exec(font)?.[1]);
  return { name: name ?? usual.name, size: size > 0 ? size : usual.size };
}
