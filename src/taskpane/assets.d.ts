/** A workbook as webpack puts it into a script: "data:...;base64,UEsDB...". */
declare module "*.xlsx" {
  const address: string;
  export default address;
}
