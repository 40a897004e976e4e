/**
 * Asks again until what is expected stands there, and fails with the last answer's own message where it never does: a
 * page draws a list after the press that changes it, so asking once tests the machine's speed.
 *
 * @param expectation throws until the page has settled
 * @param within how long to go on, in milliseconds; a guard, not a measure
 */
export async function eventually(expectation: () => Promise<void>, within = 20_000): Promise<void> {
  const until = Date.now() + within;
  for (;;) {
    try {
      return await expectation();
    } catch (failure) {
      if (Date.now() > until) throw failure;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
