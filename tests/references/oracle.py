"""Writes what pandoc makes of the corpus: `python3 oracle.py PANDOC STYLE.csl > STYLE.expected`.

With `notes` behind the style, also the first note on each work. Made with pandoc 3.9 and the styles of the CSL
repository (for `chicago-notes` that is `chicago-notes-bibliography`, and for `vancouver` `nlm-citation-sequence`). The
tests read what it wrote and need neither. `zotero.expected` is the same of `zotero.bib` in the place of `corpus.bib`.
"""
import re
import subprocess
import sys

pandoc, style, *notes = sys.argv[1:]
keys = re.findall(r"^@(?!string|xdata)\w+\{([^,]+),", open("corpus.bib").read(), re.M)
page = '---\nnocite: "@*"\nlang: en-GB\n---\n' + "".join(f"\nSo.[@{key}]\n" for key in keys if notes)
command = [pandoc, "-f", "markdown", "-t", "html", "--citeproc", "--csl", style, "--bibliography", "corpus.bib", "--wrap=none"]
html = subprocess.run(command, input=page, capture_output=True, text=True, check=True).stdout
entries = re.findall(r'<div id="ref-([^"]*)" class="csl-entry"[^>]*>(.*?)\n</div>', html, re.S)
texts = re.findall(r'<li id="fn\d+"><p>(.*?)<a\s+href="#fnref\d+"[^>]*>.*?</a></p></li>', html, re.S)
entries += [(f"{key} (note)", text) for key, text in zip(keys, texts)]
for key, entry in sorted(entries):
    entry = re.sub(r'<div class="csl-left-margin">.*?</div><div class="csl-right-inline">(.*?)</div>', r"\1", entry.strip())
    entry = entry.replace("<em>", "<i>").replace("</em>", "</i>").replace("<strong>", "<b>").replace("</strong>", "</b>")
    entry = re.sub(r'<span class="smallcaps">(.*?)</span>', r"<sc>\1</sc>", entry)
    print(key + "\t" + re.sub(r"<(?!/?(?:i|b|sub|sup|sc)>)[^>]*>", "", entry))
