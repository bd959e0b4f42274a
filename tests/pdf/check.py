"""Checks PDFs with tools of others, and that nothing on their pages overlaps or is cut.

    python check.py FOLDER ...    every PDF below the folders; prints a line for each problem, and exits with 1 if there is any

For each PDF: qpdf finds no damage, pdfua finds no broken rule of PDF/UA-1 among those that a machine can check, and every
word stands on its page, apart from every other word (pdftotext says where each stands).
"""

import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

XHTML = "{http://www.w3.org/1999/xhtml}"
# Points. Less than the margin of any page; what stands nearer to the edge has run out of the text.
EDGE = 18
# How much of the smaller of two words may lie under the other: letters may stand higher or lower than their line.
OVERLAP = 0.35


def run(*command):
    return subprocess.run(command, capture_output=True, text=True, check=False)


def said(tool, result, lines):
    """What a tool says, which is nothing if it ends well; one that cannot be run is a problem as well."""
    if result.returncode == 0:
        return []
    return [f"{tool}: {line.strip()}" for line in lines or [result.stderr.strip()[-200:] or f"exit code {result.returncode}"]]


def damage(pdf):
    """What qpdf says of the file's syntax."""
    result = run("qpdf", "--check", pdf)
    return said("qpdf", result, result.stderr.splitlines())


def broken_rules(pdf):
    """The rules of PDF/UA-1 that pdfua finds broken."""
    result = run(sys.executable, "-m", "pdfua", "check", pdf)
    return said("pdfua", result, [line for line in result.stdout.splitlines() if "[" in line])


def words_of(page):
    for word in page.iter(f"{XHTML}word"):
        box = tuple(float(word.get(side)) for side in ("xMin", "yMin", "xMax", "yMax"))
        if word.text and word.text.strip():
            yield box, word.text


def overlap(one, other):
    """The part of the smaller box that lies in the other one."""
    width = min(one[2], other[2]) - max(one[0], other[0])
    height = min(one[3], other[3]) - max(one[1], other[1])
    smaller = min((box[2] - box[0]) * (box[3] - box[1]) for box in (one, other))
    return width * height / smaller if min(width, height, smaller) > 0 else 0


def misplaced(pdf):
    """Words that leave their page or stand on others."""
    result = run("pdftotext", "-bbox", pdf, "-")
    for number, page in enumerate(ElementTree.fromstring(result.stdout).iter(f"{XHTML}page"), start=1):
        width, height = float(page.get("width")), float(page.get("height"))
        words = sorted(words_of(page), key=lambda word: word[0][1])
        for (left, top, right, bottom), text in words:
            if left < EDGE or top < EDGE or right > width - EDGE or bottom > height - EDGE:
                yield f"page {number}: {text!r} leaves the page"
        for place, (box, text) in enumerate(words):
            for other, other_text in words[place + 1 :]:
                if other[1] >= box[3]:
                    break
                if overlap(box, other) > OVERLAP:
                    yield f"page {number}: {text!r} and {other_text!r} stand on each other"


def main(folders):
    pdfs = sorted(str(pdf) for folder in folders for pdf in Path(folder).rglob("*.pdf"))
    problems = [f"{pdf}: {problem}" for pdf in pdfs for problem in [*damage(pdf), *broken_rules(pdf), *misplaced(pdf)]]
    print("\n".join([*problems, f"{len(pdfs)} PDFs, {len(problems)} problems"]))
    return 1 if problems or not pdfs else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
