// Filling in a form as a person does: every question gets a valid answer, some a given one.

/** Answers every question of a page, then the given ones by field id. */
export async function fill(page, answers = {}) {
  const names = await page
    .locator("main form [name]:not([type=hidden])")
    .evaluateAll((controls) => [...new Set(controls.map((control) => control.name))]);
  const questions = names.filter((name) => !name.startsWith("_") && name !== "homepage");
  for (const name of questions) await answer(page, name, sample(name));
  for (const [name, value] of Object.entries(answers)) if (names.includes(name)) await answer(page, name, value);
}

/** Answers all pages of a form, up to the answers to check. */
export async function fillAll(page, answers = {}) {
  while (await page.getByRole("button", { name: "Gå videre" }).count()) {
    await fill(page, answers);
    await press(page, "Gå videre");
  }
}

/** A valid answer by what the field is called. */
export function sample(name) {
  if (name === "email") return "prove@example.org";
  if (name === "phone") return "+47 400 00 123";
  if (name === "postal_code") return "4630";
  if (name.endsWith("-day")) return "5";
  if (name.endsWith("-month")) return "2";
  if (name.endsWith("-year")) return "2027";
  return "1";
}

/** Lists, radios and boxes take a value, or `"1"` for the first real choice; others take text. */
export async function answer(page, name, value) {
  const controls = page.locator(`main form [name="${name}"]`);
  const kind = await controls.first().evaluate((control) => control.type);
  const first = value === "1";
  if (kind === "select-one") return controls.selectOption(first ? { index: 1 } : value);
  if (kind === "radio" || kind === "checkbox") {
    return (first ? controls.first() : page.locator(`main form [name="${name}"][value="${value}"]`)).check();
  }
  return controls.fill(value);
}

/** Presses a button by what it says. */
export async function press(page, text) {
  await Promise.all([page.waitForLoadState("load"), page.getByRole("button", { name: text }).click()]);
}
