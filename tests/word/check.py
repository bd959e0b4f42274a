"""Opens Word files in LibreOffice, and looks at what those who use a screen reader get of them.

    python check.py FOLDER ...    every .docx below the folders; prints a line for each problem, and exits with 1 if there is any

All files become tagged PDFs in one run. Of each: LibreOffice opens it, its title and language are known, the PDF has the same
words in the same order with the same numbers of lists and notes, each heading is one of its level, and the heads of tables, the
links, the notes and the alternative texts are tagged as such.
"""

import re
import shutil
import subprocess
import sys
import tempfile
import unicodedata
import zipfile
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree

import pikepdf

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
PICTURE = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
EXPORT = 'pdf:writer_pdf_Export:{"PDFUACompliance":{"type":"boolean","value":"true"}}'
# Of typefaces, lines and lists alone.
MARKS = re.compile(r"[\s•–▪☐☑\u00ad\u200b\u200e\u200f\u2060]")


def letters(text):
    # A typeface may draw one hyphen as the other.
    return MARKS.sub("", unicodedata.normalize("NFKC", text)).replace("\u2010", "-")


class WordFile:
    """What a Word file says."""

    def __init__(self, path):
        with zipfile.ZipFile(path) as archive:
            self.parts = {name: archive.read(name) for name in archive.namelist()}
        self.document = self.tree("word/document.xml")
        self.is_rtl = b"<w:bidi" in self.parts["word/styles.xml"]

    def tree(self, name):
        return ElementTree.fromstring(self.parts[name])

    def property(self, name):
        found = self.tree("docProps/core.xml").find("{http://purl.org/dc/elements/1.1/}" + name)
        return "" if found is None else found.text

    def text(self, node, calls=None):
        """The words below a node; `calls` counts the notes that are called."""
        told = []
        for inner in node.iter():
            if inner.tag == W + "t":
                told.append(inner.text or "")
            elif inner.tag == W + "footnoteReference" and calls is not None:
                calls.append(inner.get(W + "id"))
                told.append(str(len(calls)))
        return "".join(told)

    def numbers(self):
        """The first number of each list that has numbers."""
        tree = self.tree("word/numbering.xml")
        decimal = {
            definition.get(W + "abstractNumId")
            for definition in tree.iter(W + "abstractNum")
            if any(format.get(W + "val") == "decimal" for format in definition.iter(W + "numFmt"))
        }
        starts = {}
        for one in tree.iter(W + "num"):
            start = one.find(f"{W}lvlOverride/{W}startOverride")
            if one.find(W + "abstractNumId").get(W + "val") in decimal:
                starts[one.get(W + "numId")] = 1 if start is None else int(start.get(W + "val"))
        return starts

    def body(self):
        """The text in the order of reading."""
        numbers, calls, told = self.numbers(), [], []
        for paragraph in self.document.iter(W + "p"):
            of_list = paragraph.find(f"{W}pPr/{W}numPr/{W}numId")
            name = None if of_list is None else of_list.get(W + "val")
            if name in numbers:
                told.append(f"{numbers[name]}.")
                numbers[name] += 1
            told.append(self.text(paragraph, calls))
        return "".join(told)

    def notes(self):
        return [self.text(note) for note in self.tree("word/footnotes.xml") if note.get(W + "type") is None]

    def headings(self):
        found = Counter()
        for style in self.document.iter(W + "pStyle"):
            if style.get(W + "val").startswith("Heading"):
                found["H" + style.get(W + "val")[-1]] += 1
        return found

    def heads(self):
        rows = (row for row in self.document.iter(W + "tr") if row.find(f"{W}trPr/{W}tblHeader") is not None)
        return sum(len(row.findall(W + "tc")) for row in rows)

    def alternatives(self):
        return [picture.get("descr") for picture in self.document.iter(PICTURE) if picture.get("descr")]


class Tagged:
    """What the tags of a PDF say, by `pdfinfo -struct-text`."""

    def __init__(self, path):
        told = subprocess.run(["pdfinfo", "-struct-text", path], capture_output=True, text=True, check=True).stdout
        self.tags, body, notes = Counter(), [], []
        depth_of_note = None
        for line in told.splitlines():
            depth, line = len(line) - len(line.lstrip()), line.strip()
            if depth_of_note is not None and depth <= depth_of_note:
                depth_of_note = None
            if line.startswith('"'):
                (body if depth_of_note is None else notes).append(line[1:-1])
            elif not line.startswith("/"):
                tag = line.split(" ")[0].rstrip(":")
                self.tags[tag] += 1
                if tag == "Note":
                    depth_of_note = depth
        self.body, self.notes = "".join(body), "".join(notes)


def alternatives(node):
    """The alternative texts of what is tagged as a figure."""
    if isinstance(node, pikepdf.Array):
        return [text for inner in node for text in alternatives(inner)]
    if not isinstance(node, pikepdf.Dictionary):
        return []
    own = [str(node.get("/Alt", ""))] if node.get("/S") == "/Figure" else []
    return own + alternatives(node.get("/K"))


def differing(what, ours, theirs, is_rtl):
    """Where two texts part; of a text from right to left tools know the letters and not always their order."""
    ours, theirs = letters(ours), letters(theirs)
    if ours == theirs or is_rtl and Counter(ours) == Counter(theirs):
        return
    if is_rtl:
        yield f"{what}: letters {Counter(ours) - Counter(theirs)} are lost, {Counter(theirs) - Counter(ours)} are new"
        return
    at = next((place for place, (a, b) in enumerate(zip(ours, theirs)) if a != b), min(len(ours), len(theirs)))
    start = max(at - 30, 0)
    yield f"{what}: “{ours[start : at + 30]}” became “{theirs[start : at + 30]}”"


def problems(word_file, pdf):
    word = WordFile(word_file)
    if not pdf.exists():
        return ["LibreOffice does not open it"]
    tagged, found = Tagged(pdf), []
    with pikepdf.open(pdf) as opened:
        language, title = str(opened.Root.get("/Lang", "")), str(opened.docinfo.get("/Title", ""))
        shown = [text for text in alternatives(opened.Root.StructTreeRoot) if text]
        links = sum(1 for page in opened.pages for one in page.get("/Annots", []) if one.get("/Subtype") == "/Link")
    if title != word.property("title") or not title:
        found.append(f"the title is “{title}”")
    if not language or language.split("-")[0] != word.property("language").split("-")[0]:
        found.append(f"the language is “{language}”")
    found.extend(differing("text", word.body(), tagged.body, word.is_rtl))
    notes = "".join(f"{number}{note}" for number, note in enumerate(word.notes(), start=1))
    found.extend(differing("notes", notes, tagged.notes, word.is_rtl))
    for level, number in word.headings().items():
        if tagged.tags[level] != number:
            found.append(f"{tagged.tags[level]} headings {level}, not {number}")
    if tagged.tags["Note"] != len(word.notes()):
        found.append(f"{tagged.tags['Note']} notes, not {len(word.notes())}")
    if tagged.tags["TH"] < word.heads():
        found.append(f"{tagged.tags['TH']} heads of tables, not {word.heads()}")
    if links < len(list(word.document.iter(W + "hyperlink"))):
        found.append("links are lost")
    if any(element.get(W + "val") for element in word.document.iter(W + "numId")) and not tagged.tags["LI"]:
        found.append("lists are lost")
    if shown != word.alternatives():
        found.append(f"alternative texts are {shown}")
    return found


def main(folders):
    files = sorted(path for folder in folders for path in Path(folder).rglob("*.docx"))
    told = []
    with tempfile.TemporaryDirectory() as scratch:
        # Files of several folders may have one name.
        copies = [Path(scratch) / f"{number}.docx" for number, _ in enumerate(files)]
        for file, copy in zip(files, copies):
            shutil.copy(file, copy)
        profile = f"-env:UserInstallation=file://{scratch}/profile"
        command = ["soffice", profile, "--headless", "--convert-to", EXPORT, "--outdir", scratch, *map(str, copies)]
        subprocess.run(command, capture_output=True, check=False)
        for file, copy in zip(files, copies):
            told.extend(f"{file}: {problem}" for problem in problems(file, copy.with_suffix(".pdf")))
    print("\n".join([*told, f"{len(files)} Word files, {len(told)} problems"]))
    return 1 if told or not files else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
