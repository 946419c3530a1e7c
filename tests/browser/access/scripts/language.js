// The page says its language and direction; nothing on it is left in the letters of another one.
({ lang, dir }) => {
  const root = document.documentElement;
  const found = [];
  if (root.lang !== lang) found.push(`the page is “${lang}” and says lang="${root.lang}"`);
  if (root.dir !== dir) found.push(`the page runs ${dir} and says dir="${root.dir}"`);
  if (!document.title || document.title === "Streamlit") found.push("the page has no title");
  if (dir === "ltr") return found;

  const marked = (element) => element.closest("[lang]") !== root || element.closest("[dir]") !== root;
  const foreign = (words) => /[A-Za-z]{3}/.test(words) && !/\p{Script=Arabic}/u.test(words);
  for (const element of sight.all("body *:not(style, script)")) {
    if (marked(element)) continue;
    const own = [...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE);
    const said = ["aria-label", "aria-description", "placeholder", "title", "alt"].map((name) =>
      element.getAttribute(name) ?? "",
    );
    for (const words of [...own.map(({ data }) => data.trim()), ...said].filter(foreign)) {
      found.push(`“${words}” is not in the language of the page: ${sight.told(element)}`);
    }
  }
  return found;
}
