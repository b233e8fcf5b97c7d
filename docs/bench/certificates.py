"""Draws the peers' page of certificates.mjs with reportlab: python3 certificates.py FOLDER.

FOLDER has pages.json and the faces. Prints the sheets a second of one PDF of
all pages, and of a document for each of the first hundred.
"""
import io
import json
import math
import sys
import time
from pathlib import Path

from reportlab.lib.colors import Color
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

WIDTH, HEIGHT = 297 * mm, 210 * mm
RED, GOLD = Color(218 / 255, 37 / 255, 29 / 255), Color(1, 205 / 255, 0)


def faces(folder):
    for style in ("", "B", "I"):
        pdfmetrics.registerFont(TTFont("serif" + style, folder / f"serif{style}.ttf"))


def emblem(canvas):
    path = canvas.beginPath()
    for i in range(200):
        r, turn = 10 + 2 * (i % 2), math.radians(i * 1.8)
        step = path.lineTo if i else path.moveTo
        step((148.5 + r * math.sin(turn)) * mm, HEIGHT - (28 - r * math.cos(turn)) * mm)
    path.close()
    canvas.setFillColor(GOLD)
    canvas.drawPath(path, stroke=1, fill=1)


def frame(canvas):
    canvas.setStrokeColor(RED)
    canvas.setLineWidth(0.2 * mm)
    for inset in (8, 10, 12):
        canvas.rect(inset * mm, inset * mm, WIDTH - 2 * inset * mm, HEIGHT - 2 * inset * mm)
    for x, y in ((12, 12), (285, 12), (12, 198), (285, 198)):
        at = HEIGHT - y * mm
        canvas.bezier((x - 8) * mm, at, (x - 4) * mm, at - 4 * mm, (x + 4) * mm, at + 4 * mm, (x + 8) * mm, at)


def code(canvas, rows):
    side = 20 * mm / len(rows)
    path = canvas.beginPath()
    for y, row in enumerate(rows):
        x = row.find("1")
        while x >= 0:
            end = row.find("0", x)
            end = len(row) if end < 0 else end
            path.rect(20 * mm + x * side, HEIGHT - 170 * mm - (y + 1) * side, (end - x) * side, side)
            x = row.find("1", end)
    canvas.setFillColorRGB(0, 0, 0)
    canvas.drawPath(path, stroke=0, fill=1)


def sheet(canvas, page):
    frame(canvas)
    emblem(canvas)
    for line in page["lines"]:
        canvas.setFont("serif" + ("B" if line["Bold"] else "I" if line["Italic"] else ""), line["Size"])
        canvas.setFillColorRGB(*(part / 255 for part in line["Colour"]))
        canvas.drawString(line["X"] * mm, HEIGHT - line["Y"] * mm, line["Text"])
    code(canvas, page["code"])
    canvas.showPage()


def document(pages):
    canvas = Canvas(io.BytesIO(), pagesize=(WIDTH, HEIGHT), pageCompression=1)
    for page in pages:
        sheet(canvas, page)
    canvas.save()


def rate(sheets, work):
    began = time.perf_counter()
    work()
    return sheets / (time.perf_counter() - began)


def main():
    folder = Path(sys.argv[1])
    pages = json.loads((folder / "pages.json").read_text())
    faces(folder)
    document(pages[:1])
    one = rate(len(pages), lambda: document(pages))
    each = rate(100, lambda: [document([page]) for page in pages[:100]])
    print(json.dumps({"one": one, "each": each}))


main()
