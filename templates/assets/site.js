// What scripts add to every page: references that pop up, copy buttons, printing. Without them every word is still there.
// Texts only ever reach a page as text; nothing here makes markup from strings. The words come from the catalogue of the
// language.
"use strict";

(() => {
  const make = (name, properties = {}, ...children) => {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...children);
    return element;
  };
  const said = window.casebookSaid;
  // Other scripts make elements in the same way.
  window.casebookMake = make;

  // A reference pops up beside its citation: it can be hovered, it stays, and Escape closes it.
  const popUpReferences = () => {
    const tip = make("div", { id: "reference-tip", className: "tip", hidden: true });
    tip.setAttribute("role", "tooltip");
    document.body.append(tip);
    let closing;
    const close = () => {
      tip.hidden = true;
      document.querySelectorAll("[aria-describedby=reference-tip]").forEach((link) => link.removeAttribute("aria-describedby"));
    };
    const closeSoon = () => {
      closing = setTimeout(close, 250);
    };
    const open = (link) => {
      const entry = document.getElementById(link.hash.slice(1));
      if (!entry) return;
      clearTimeout(closing);
      close();
      const copy = entry.cloneNode(true);
      copy.querySelectorAll(".back").forEach((back) => back.remove());
      tip.replaceChildren(...copy.childNodes);
      tip.hidden = false;
      const place = link.getBoundingClientRect();
      const left = Math.min(place.left, document.documentElement.clientWidth - tip.offsetWidth - 8);
      const fitsBelow = place.bottom + tip.offsetHeight + 8 < innerHeight;
      tip.style.left = `${Math.max(8, left) + scrollX}px`;
      tip.style.top = `${(fitsBelow ? place.bottom + 4 : place.top - tip.offsetHeight - 4) + scrollY}px`;
      link.setAttribute("aria-describedby", tip.id);
    };
    for (const link of document.querySelectorAll(".citation a[href^='#ref-'], .citation a[href^='#note-'], [role=doc-noteref]")) {
      link.addEventListener("mouseenter", () => open(link));
      link.addEventListener("focus", () => open(link));
      link.addEventListener("mouseleave", closeSoon);
      link.addEventListener("blur", closeSoon);
    }
    tip.addEventListener("mouseenter", () => clearTimeout(closing));
    tip.addEventListener("mouseleave", closeSoon);
    document.addEventListener("keydown", (event) => event.key === "Escape" && close());
  };

  // The words of parts of the page as lines, each small number in brackets, and below them what the numbers stand for.
  const leaves = "h1, h2, h3, p, .facts > div, li:not(:has(p))";
  const withoutTools = (part) => {
    const copy = part.cloneNode(true);
    copy.querySelectorAll(".back, .copy, .copy-row, .copy-result").forEach((tool) => tool.remove());
    return copy;
  };
  const oneLine = (part) => [...part.children].map((child) => child.tagName).join() === "DT,DD" ? [...part.children].map((child) => child.textContent.trim()).join(": ") : part.textContent.trim();
  const cleanWords = (parts) => {
    const sources = new Map();
    const lines = parts.flatMap((part) => {
      const copy = withoutTools(part);
      for (const link of copy.querySelectorAll(".citation a[href^='#'], [role=doc-noteref]")) {
        const entry = document.getElementById(link.hash.slice(1));
        if (!entry) continue;
        const isNote = /^#(note-|fn)\d/.test(link.hash);
        sources.set(link.hash, `${isNote ? `[${link.textContent}] ` : ""}${withoutTools(entry).textContent.trim()}`);
        if (isNote) link.replaceWith(`[${link.textContent}]`);
      }
      const inner = copy.matches(leaves) ? [copy] : [...copy.querySelectorAll(leaves)];
      return inner.map(oneLine);
    });
    const caution = document.querySelector(".panel-rests-on > p:last-of-type");
    const about = document.querySelector("#cite-this-page dd");
    const last = [parts.some((part) => part.contains(caution)) ? null : caution, about].filter(Boolean).map((part) => withoutTools(part).textContent.trim());
    return [...lines, ...(sources.size ? ["", said.sources, ...sources.values()] : []), "", ...last].join("\n");
  };

  const copyButton = (label, words, fallback) => {
    const button = make("button", { type: "button", className: "copy", textContent: label });
    const told = make("span", { className: "copy-result" });
    told.setAttribute("role", "status");
    button.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(words());
        told.textContent = said.copied;
      } catch {
        getSelection().selectAllChildren(fallback);
        told.textContent = said["select-and-copy"];
      }
    });
    return [button, " ", told];
  };

  // For the citation of the page, its first page, and each finding and case on it.
  const addCopyButtons = () => {
    for (const row of document.querySelectorAll("#cite-this-page")) {
      const value = row.querySelector("dd");
      const words = value.textContent;
      row.append(make("dd", { className: "copy-row" }, ...copyButton(said.copy, () => words, value)));
    }
    const messages = document.querySelector(".panel-key-messages");
    const actions = document.querySelector(".take-away .actions");
    if (messages && actions) {
      const header = [...document.querySelectorAll(".page-header h1, .page-header .standfirst, .page-header .facts")];
      const first = [...header, messages, ...document.querySelectorAll(".panel-rests-on")];
      actions.append(...copyButton(said["copy-page-1"], () => cleanWords(first), messages));
    }
    for (const part of document.querySelectorAll(".panel-case, #findings + ol > li")) {
      part.append(make("p", { className: "copy-row" }, ...copyButton(said.copy, () => cleanWords([part]), part)));
    }
  };

  // Printing, which only a script can ask for, and a menu that closes as others do.
  const completeTakeAway = () => {
    const row = document.querySelector(".take-away .actions");
    if (!row) return;
    const print = make("button", { type: "button", className: "button", textContent: said.print });
    print.addEventListener("click", () => window.print());
    const place = row.querySelector("a:not([download]), .menu");
    if (place) place.before(print);
    else row.append(print);
    const menu = row.querySelector(".menu");
    if (!menu) return;
    document.addEventListener("click", (event) => menu.contains(event.target) || (menu.open = false));
    menu.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      menu.open = false;
      menu.querySelector("summary").focus();
    });
  };

  popUpReferences();
  addCopyButtons();
  completeTakeAway();
  // What was added above it has moved the place that the address leads to.
  document.querySelector(":target")?.scrollIntoView({ behavior: "instant" });
})();
