// What scripts add to maps, lists and the page of the search. Without them every word is still there.
// Texts only ever reach a page as text; nothing here makes markup from strings.
"use strict";

(() => {
  const make = window.casebookMake;
  const root = document.currentScript.src.replace(/assets\/filters\.js.*$/, "");
  // The words come from the catalogue of the language, with `{…}` where something is put in.
  const { said, ...patterns } = window.casebookWords;
  const language = document.documentElement.lang;
  const numbers = new Intl.NumberFormat(language);
  const written = (value) => (typeof value === "number" ? numbers.format(value) : value);
  const filled = (pattern, values) => pattern.replace(/\{(\w+)\}/g, (whole, name) => written(values[name]) ?? whole);
  const plurals = new Intl.PluralRules(language);
  const counted = (forms, number, values = {}) => filled(forms[plurals.select(number)] ?? forms.other, { number, ...values });

  // The state of filters stands in the address after `#filter`, which works in a folder as well.
  const readState = () => {
    const [mark, ...rest] = location.hash.slice(1).split("?");
    return mark === "filter" ? new URLSearchParams(rest.join("?")) : new URLSearchParams();
  };
  const writeState = (state) => {
    const words = [...state].filter(([, value]) => value).map((pair) => pair.map(encodeURIComponent).join("="));
    // Another place on the page stays in the address until somebody chooses something.
    if (words.length === 0 && !location.hash.startsWith("#filter")) return;
    history.replaceState(null, "", words.length ? `#filter?${words.join("&")}` : "#");
  };

  // The search of the site uses them as well.
  window.casebookTools = { said, patterns, counted, readState, writeState, root };

  /// A row of lists to choose from, one for each of `axes`, and words that tell the result aloud.
  const filterForm = (axes, label, apply) => {
    const state = readState();
    const result = make("p", { className: "filter-result" });
    result.setAttribute("role", "status");
    const form = make("form", { className: "filters" });
    form.setAttribute("aria-label", label);
    const update = () => {
      form.querySelectorAll(".several").forEach(askForMore);
      const chosen = new FormData(form);
      writeState(chosen);
      result.textContent = apply(chosen);
    };
    // Where one value is chosen, another may be chosen as well.
    const askForMore = (several) => {
      const [one, ...others] = [...several.children];
      others.filter((field) => !field.value).forEach((field) => field.remove());
      const next = several.children[1];
      if (!one.value && next) {
        one.value = next.value;
        next.remove();
      }
      if (one.value && several.children.length < one.length - 1) several.append(another(one, ""));
    };
    const another = (one, value) => {
      const field = one.cloneNode(true);
      field.ariaLabel = filled(patterns.or, { axis: one.ariaLabel });
      field.value = value;
      field[0].textContent = said["or-another"];
      return field;
    };
    for (const { id, label: name, values, first, type = "search" } of axes) {
      const field = values
        ? make("select", { name: id, ariaLabel: name }, new Option(first ?? said.any, ""), ...values.map((value) => (Array.isArray(value) ? new Option(...value) : new Option(value, value))))
        : make("input", { name: id, type, autocomplete: "off" });
      const [value = "", ...more] = state.getAll(id);
      field.value = value;
      if (field.selectedIndex === -1) field.value = "";
      const several = values && !first ? make("span", { className: "several" }, field, ...more.map((value) => another(field, value))) : field;
      form.append(make("label", {}, make("span", { textContent: name }), several));
    }
    const reset = make("button", { type: "reset", textContent: said["show-all"] });
    form.append(reset);
    form.addEventListener("input", update);
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("reset", () => setTimeout(update));
    return { parts: [form, result], update };
  };

  // Whether there is one of the values that are chosen, if any is.
  const isAmong = (codes, chosen) => !chosen.some(Boolean) || chosen.some((value) => value && codes.includes(value));

  // What a number of a cell is, which stands there as the language writes it.
  const signs = Object.fromEntries(numbers.formatToParts(-1234567.8).map(({ type, value }) => [type, value]));
  const digits = new Intl.NumberFormat(language, { useGrouping: false }).format(9876543210).split("").reverse();
  const numberOf = (text) => {
    const plain = text.replace(/[\u200e\u200f\u061c]/g, "").replaceAll(signs.group, "").replace(signs.decimal, ".").replace("\u2212", "-");
    return parseFloat(plain.replace(/./gu, (sign) => (digits.includes(sign) ? digits.indexOf(sign) : sign)));
  };

  // Whether a cell holds a number, or a date a year, in a range; what has no number is in none.
  const isWithin = (text, ofYears, from, to) =>
    (!from && !to) ||
    text.split("; ").some((part) => {
      const numbers = ofYears ? (part.match(/\d{4}/g) ?? []) : [numberOf(part)];
      return numbers.at(-1) >= (from || -Infinity) && numbers[0] <= (to || Infinity);
    });

  const before = (table, parts) => (table.closest(".table") ?? table).before(...parts);

  // The evidence map: cells name the cases that match, and count them.
  const filterMaps = () => {
    const maps = [...document.querySelectorAll("table[id^=map]")];
    if (!window.casebook || maps.length === 0) return;
    const { axes, cases, lists, words } = window.casebook;
    const cells = maps.flatMap((map) => [...map.querySelectorAll("tbody td")]).map((cell) => ({
      cell,
      links: [...cell.querySelectorAll("a")],
      whole: [...cell.childNodes],
      // A cell that counts leads to a list.
      listed: lists[cell.querySelector("a")?.getAttribute("href")],
    }));
    const caseOf = (link) => cases[link.getAttribute("href").replace(/^.*\/|\.html$/g, "")];
    // What a cell says of a case behind its name, up to the next one.
    const saidBehind = (link) => {
      const words = link.nextSibling?.textContent ?? "";
      return words.endsWith(said["between-groups"]) ? words.slice(0, -said["between-groups"].length) : words;
    };
    const behind = new Map(cells.flatMap(({ links }) => links.map((link) => [link, saidBehind(link)])));
    // The list of a cell, filtered as the map is.
    const filteredList = (link, textContent, chosen) => {
      const state = axes.flatMap(({ id, label }) => chosen.getAll(id).filter(Boolean).map((value) => `${encodeURIComponent(label)}=${encodeURIComponent(value)}`));
      return make("a", { href: `${link.getAttribute("href")}#filter?${state.join("&")}`, textContent });
    };
    const matches = (one, chosen) => axes.every(({ id }) => isAmong(one?.codes[id] ?? [], chosen.getAll(id)));
    const apply = (chosen) => {
      const isFiltered = [...chosen.values()].some(Boolean);
      for (const { cell, links, whole, listed } of cells) {
        if (links.length === 0) continue;
        const shown = (listed ?? links).filter((one) => matches(listed ? cases[one] : caseOf(one), chosen));
        if (!isFiltered) cell.replaceChildren(...whole);
        else if (shown.length === 0) cell.replaceChildren(words.none);
        else if (listed) cell.replaceChildren(make("strong", {}, filteredList(links[0], words.counts[shown.length], chosen)));
        else {
          const parts = shown.flatMap((link, place) => [place ? said["between-groups"] : "", link.cloneNode(true), behind.get(link)]);
          cell.replaceChildren(make("strong", { textContent: words.counts[shown.length] }), make("br"), ...parts);
        }
      }
      const all = Object.values(cases);
      return filled(patterns.match, { matching: all.filter((one) => matches(one, chosen)).length, all: words.counts[all.length] });
    };
    const { parts, update } = filterForm(axes, said["filter-of-map"], apply);
    before(maps[0], parts);
    update();
  };

  // A table of which some columns hold codes: rows that match, as a table or as cards, and a file of what is shown.
  // A table that comes in pages has its rows in a file beside it, and shows those of its page until somebody chooses.
  const filterTable = (table) => {
    const heads = [...table.tHead.rows[0].cells].map((cell) => cell.textContent);
    const own = [...table.tBodies[0].rows];
    const rows = window.casebookRows?.[table.id]?.map(rowOf) ?? own;
    const columns = table.dataset.filters.split(",").map(Number);
    // A code behind “›” counts for those before it.
    const gathering = (code) => code.split(" › ").map((_, place, parts) => parts.slice(0, place + 1).join(" › "));
    const codes = (row, column) => row.cells[column].textContent.split("; ").flatMap(gathering);
    // Levels of a scale keep their order, and what is no level stands behind them.
    const orders = JSON.parse(table.dataset.order ?? "{}");
    const place = (column, value) => {
      const levels = orders[column] ?? [];
      return levels.includes(value) ? levels.indexOf(value) : levels.length;
    };
    const axes = columns.map((column) => {
      const values = new Set(rows.flatMap((row) => codes(row, column)).filter(Boolean));
      return { id: heads[column], label: heads[column], values: [...values].sort((a, b) => place(column, a) - place(column, b) || a.localeCompare(b)) };
    });
    const ranges = (table.dataset.ranges?.split(",") ?? []).map((range) => {
      const column = Number(range.replace("y", ""));
      const end = (word) => ({ id: `${heads[column]} ${word}`, label: filled(patterns[word], { column: heads[column] }), type: "number" });
      return [column, range.startsWith("y"), end("from"), end("to")];
    });
    const region = table.closest(".table") ?? table;
    const cards = make("ul", { className: "cards", hidden: true });
    cards.setAttribute("aria-label", table.caption.textContent);
    region.after(cards);
    let shown = own;
    const apply = (chosen) => {
      const words = (chosen.get("Words") ?? "").toLowerCase();
      const fits = (row) =>
        columns.every((column, place) => isAmong(codes(row, column), chosen.getAll(axes[place].id))) &&
        ranges.every(([column, ofYears, from, to]) => isWithin(row.cells[column].textContent, ofYears, chosen.get(from.id), chosen.get(to.id))) &&
        row.textContent.toLowerCase().includes(words);
      const isFiltered = [...chosen].some(([name, value]) => value && name !== "Show as");
      shown = isFiltered ? rows.filter(fits) : own;
      table.tBodies[0].replaceChildren(...shown);
      if (rows !== own) document.querySelectorAll(".pages").forEach((pages) => (pages.hidden = Boolean(isFiltered)));
      const asCards = chosen.get("Show as") === "Cards";
      region.hidden = asCards;
      cards.hidden = !asCards;
      cards.replaceChildren(...(asCards ? shown.map((row) => card(row, heads)) : []));
      return counted(JSON.parse(table.dataset.shown), rows.length, { shown: shown.length });
    };
    const fields = [
      { id: "Words", label: said["words-of-row"] },
      ...ranges.flatMap((range) => range.slice(2)),
      ...axes,
      { id: "Show as", label: said["show-as"], values: [[said.cards, "Cards"]], first: said.table },
    ];
    const { parts, update } = filterForm(fields, filled(patterns.filter, { table: table.caption.textContent }), apply);
    const save = make("button", { type: "button", textContent: said["save-as-csv"] });
    save.addEventListener("click", () => saveRows(`${table.id}.csv`, [table.tHead.rows[0], ...shown]));
    parts[0].append(save);
    before(table, parts);
    update();
  };

  // A row that was written as data: cells of words and of links, `[words, page]`.
  const rowOf = (cells) => {
    const words = (part) => (typeof part === "string" ? part : make("a", { href: root + part[1], textContent: part[0] }));
    return make("tr", {}, ...cells.map((cell, place) => Object.assign(make(place ? "td" : "th", {}, ...cell.map(words)), place ? {} : { scope: "row" })));
  };

  // A row as a card: its first cell is the title, and the others stand under it with the heads of their columns.
  const card = (row, heads) => {
    const [title, ...others] = [...row.cells];
    const facts = others.map((cell, place) =>
      make("div", {}, make("dt", { textContent: heads[place + 1] }), make("dd", {}, ...[...cell.childNodes].map((node) => node.cloneNode(true)))),
    );
    const words = make("p", { className: "card-title" }, ...[...title.childNodes].map((node) => node.cloneNode(true)));
    return make("li", { className: "card" }, words, make("dl", {}, ...facts));
  };

  // A cell that begins like a formula would be run by a spreadsheet.
  const csvCell = (text) => `"${text.replace(/^([=+\-@])/, "'$1").replaceAll('"', '""')}"`;
  const saveRows = (name, rows) => {
    const lines = rows.map((row) => [...row.cells].map((cell) => csvCell(cell.textContent)).join(","));
    const address = URL.createObjectURL(new Blob([`${lines.join("\n")}\n`], { type: "text/csv" }));
    make("a", { href: address, download: name }).click();
    setTimeout(() => URL.revokeObjectURL(address), 1000);
  };

  filterMaps();
  document.querySelectorAll("table[data-filters]").forEach(filterTable);
})();
