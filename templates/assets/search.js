// The search of the site. What is typed as it stands on a page comes before what is only like it; titles, themes and places
// before prose; and every kind of page competes with the others.
"use strict";

(() => {
  const make = window.casebookMake;
  const { said, patterns, counted, readState, writeState, root } = window.casebookTools;
  const language = document.documentElement.lang;

  // Words as the language has them, also where no space stands between them; a hyphen joins its words as well.
  const segments = window.Intl?.Segmenter && new Intl.Segmenter(language, { granularity: "word" });
  const wordsOf = (text) =>
    segments ? [...segments.segment(text)].filter((one) => one.isWordLike).map((one) => one.segment) : text.match(/[\p{L}\p{N}]+/gu) ?? [];
  const tokenize = (text) => [...wordsOf(text), ...(text.match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)+/gu) ?? []).map((word) => word.replaceAll("-", ""))];
  // In titles and names, words beside each other are looked for as one too: time banks, timebanks.
  const tokenizeField = (text, field) => {
    const words = tokenize(text);
    return field === "text" ? words : [...words, ...words.slice(1).map((word, place) => words[place] + word)];
  };
  // Without accents, and in English without the common endings.
  const plain = (word) => word.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const endings = [[/ies$/, "y"], [/([^s])s$/, "$1"], [/(.{3})(?:ing|ed)$/, "$1"]];
  const stem = (word) => (/^en\b/.test(language) && word.length > 4 ? endings.reduce((stem, [ending, rest]) => stem.replace(ending, rest), word) : word);
  const processTerm = (word) => stem(plain(word));

  // Briefings are what most people look for; what stands behind them says the same again.
  const weights = [[/^briefings\//, 2], [/^cases\//, 1.3], [/^evidence\//, 0.3]];
  const weight = (path) => weights.find(([kind]) => kind.test(path))?.[1] ?? 1;

  const search = () => {
    const place = document.getElementById("search");
    if (!place || !window.MiniSearch || !window.casebookSearch) return;
    const index = new MiniSearch({
      fields: ["title", "name", "summary", "text"],
      storeFields: ["title", "path", "kind", "text"],
      tokenize: tokenizeField,
      processTerm,
      searchOptions: { boost: { title: 6, name: 8, summary: 3 }, combineWith: "AND", tokenize, boostDocument: (id, term, stored) => weight(stored.path) },
    });
    const all = window.casebookSearch;
    const fill = () => {
      index.removeAll();
      index.addAll(all.map((page, id) => ({ id, ...page })));
    };
    fill();
    // The kinds in the order of the pages.
    const kinds = [...new Set(all.map((page) => page.kind))];
    const state = readState();
    const field = make("input", { name: "q", type: "search", autocomplete: "off", value: state.get("q") ?? new URLSearchParams(location.search).get("q") ?? "" });
    const kind = make("select", { name: "kind" }, new Option(said.any, ""), ...kinds.map((kind) => new Option(kind, kind)));
    kind.value = kinds.includes(state.get("kind")) ? state.get("kind") : "";
    const labelled = (words, field) => make("label", {}, make("span", { textContent: words }), field);
    const form = make("form", { className: "filters" }, labelled(said["words-to-look-for"], field), labelled(said["kind-of-page"], kind));
    form.setAttribute("role", "search");
    const count = make("p", { className: "filter-result" });
    count.setAttribute("role", "status");
    const list = make("div", { className: "results" });
    const lists = [...place.querySelectorAll("a")];
    // What begins so comes behind what is so, and what is only written alike where there is nothing else.
    const find = (words) => {
      const filter = (page) => !kind.value || page.kind === kind.value;
      const ways = [{}, { prefix: true }, { prefix: true, fuzzy: 0.2 }, { prefix: true, fuzzy: 0.2, combineWith: "OR" }];
      const [exact, begun] = ways.map((way) => () => index.search(words, { filter, ...way }));
      const whole = exact();
      const more = begun().filter((page) => !whole.some((other) => other.id === page.id));
      if (whole.length + more.length > 0) return [...whole, ...more];
      return ways.slice(2).reduce((found, way) => (found.length > 0 ? found : index.search(words, { filter, ...way })), []);
    };
    const show = () => {
      writeState(new FormData(form));
      const words = field.value.trim();
      const found = words ? find(words) : [];
      count.textContent = words ? counted(patterns.found, found.length) : "";
      const hint = () => [make("p", { textContent: said["nothing-found"] }), make("ul", {}, ...lists.map((link) => make("li", {}, link.cloneNode(true))))];
      list.replaceChildren(...(words && found.length === 0 ? hint() : [make("ol", {}, ...found.map(result))]));
    };
    // Of very many pages only titles and summaries are at hand; the rest comes when it is asked for.
    if (window.casebookParts) {
      const whole = make("button", { type: "button", textContent: said["look-in-whole-text"] });
      window.casebookBodies = (first, texts) => texts.forEach((text, place) => (all[first + place].text = text));
      const load = (path) => new Promise((done) => document.head.append(make("script", { src: root + path, onload: done, onerror: done })));
      whole.addEventListener("click", async () => {
        whole.disabled = true;
        await Promise.all(window.casebookParts.map(load));
        whole.remove();
        fill();
        show();
      });
      form.append(whole);
    }
    form.addEventListener("input", show);
    form.addEventListener("submit", (event) => event.preventDefault());
    place.replaceChildren(form, count, list);
    show();
  };

  // A page that was found, with its kind and the words around the first match, which is marked.
  const result = (page) => {
    const words = [...page.terms].sort((a, b) => b.length - a.length);
    const at = words.map((word) => plain(page.text).indexOf(word)).find((place) => place >= 0) ?? 0;
    const start = Math.max(0, page.text.lastIndexOf(" ", Math.max(0, at - 60)));
    const space = page.text.indexOf(" ", start + 200);
    const end = space < 0 || space > start + 260 ? start + 260 : space;
    const excerpt = page.text.slice(start, end);
    const pattern = new RegExp(`(${words.map((word) => word.replace(/[.*+?^${}()|[\]\\/-]/g, "\\$&")).join("|")})`, "giu");
    const parts = excerpt.split(pattern).map((part, place) => (place % 2 ? make("mark", { textContent: part }) : part));
    const title = make("p", { className: "result-title" }, make("span", { className: "result-kind", textContent: page.kind }), " ", make("a", { href: page.path, textContent: page.title }));
    return make("li", {}, title, make("p", {}, start ? "… " : "", ...parts, end < page.text.length ? " …" : ""));
  };

  search();
})();
