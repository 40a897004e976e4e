/** Excel's own words for values that do not fit a range. */
export const wrongShape = "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";
