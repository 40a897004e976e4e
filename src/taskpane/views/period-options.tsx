import { settings as words } from "../texts";

/** The choices of a list of periods: the latest with figures, then each that the sheets hold. */
export function PeriodOptions({ periods }: { readonly periods: readonly string[] }) {
  return (
    <>
      <option value="">{words.latest}</option>
      {periods.map((label) => (
        <option key={label} value={label}>
          {label}
        </option>
      ))}
    </>
  );
}
