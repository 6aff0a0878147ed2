// Filling in a form as a person does: by what the labels say, not by what the HTML is called.

/** Answers every question that must be answered with something valid, then the given ones by field id. */
export async function fill(page, answers) {
  await fillRequired(page);
  for (const [id, value] of Object.entries(answers)) await answer(page, id, value);
}

async function fillRequired(page) {
  const questions = await page.locator("form [data-field]").all();
  for (const question of questions) {
    if (await question.getAttribute("data-optional")) continue;
    await fillOne(question);
  }
}

async function fillOne(question) {
  const boxes = question.locator("input[type=radio], input[type=checkbox]");
  if ((await boxes.count()) > 0) return boxes.first().check();
  const list = question.locator("select");
  if ((await list.count()) > 0) return list.selectOption({ index: 1 });
  for (const control of await question.locator("input, textarea").all()) {
    await control.fill(sample(await control.getAttribute("name")));
  }
}

function sample(name) {
  if (name.includes("email")) return "prove@example.org";
  if (name.includes("phone")) return "+47 400 00 123";
  if (name.includes("postal")) return "4630";
  if (name.endsWith("-day")) return "5";
  if (name.endsWith("-month")) return "2";
  if (name.endsWith("-year")) return "2027";
  if (/capacity|number|places|years/.test(name)) return "1";
  return "Svar på spørsmålet";
}

async function answer(page, id, value) {
  const control = page.locator(`[name="${id}"]`).first();
  const kind = await control.evaluate((element) => `${element.localName} ${element.type}`).catch(() => "");
  if (kind.startsWith("select")) return control.selectOption(value);
  if (/radio|checkbox/.test(kind)) return page.locator(`[name="${id}"][value="${value}"]`).check();
  return control.fill(value);
}
