// Who signs out leaves nothing in this tab: what a quick form could not save goes too.
for (const form of document.querySelectorAll("form[method=post]")) {
  form.addEventListener("submit", () => {
    for (const key of Object.keys(sessionStorage)) if (key.startsWith("kb-draft:")) sessionStorage.removeItem(key);
  });
}
