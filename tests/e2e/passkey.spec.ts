import { expect, test } from "./house";
import { arrive, ask, password } from "./person";

test("a person adds a passkey, signs out, and comes back with it alone", async ({
  page,
}) => {
  const email = await arrive(page);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("WebAuthn.enable");
  await devtools.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });

  await page.goto("/settings");
  const section = page.getByRole("region", { name: "Passkeys" });
  await section.getByRole("button", { name: "Add a passkey" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Your password").fill(password);
  await dialog.getByRole("button", { name: "Go on" }).click();
  await dialog.getByLabel("Name").fill("My laptop");
  await dialog.getByRole("button", { name: "Create the passkey" }).click();
  await expect(section.getByText("My laptop")).toBeVisible();

  await ask(page.request, "mutation { sessionEnd { ended } }");
  await page.goto("/settings");
  await page.getByRole("button", { name: "Sign in with a passkey" }).click();
  await expect(section.getByText("last used")).toBeVisible();
  expect(await ask(page.request, "{ viewer { email } }")).toEqual({
    viewer: { email },
  });
});
