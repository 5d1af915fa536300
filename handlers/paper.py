"""The dossier on paper: a PDF whose accents are right and whose figures can be checked; pure."""

from __future__ import annotations

from collections.abc import Mapping
from importlib.resources import as_file, files
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:  # 22 MB and half a second that only a dossier needs
    from fpdf import FPDF

WORDS = (
    "file", "practice", "made", "about", "drafts", "signatures", "record", "chain-holds", "chain-broken", "version",
    "verdict", "rules", "fingerprint", "text", "author", "stars", "decision", "received", "asked", "decided", "state",
    "none-given", "note", "matches",
)
MARGIN = 18  # mm


def _new_sheet(foot: str) -> FPDF:
    from fpdf import FPDF

    class Sheet(FPDF):
        def footer(self) -> None:
            self.set_y(-13)
            self.set_font("DejaVu", size=7)
            self.cell(0, 5, f"{foot} — {self.page_no()}/{{nb}}", align="C")

    return Sheet(format="A4")


def draw(facts: Mapping[str, Any], words: Mapping[str, str]) -> bytes:
    """Draw a dossier; `facts` is what `dossier.collect` gives, `words` the labels of WORDS."""
    sheet = _new_sheet(f"Confrère — {facts['title']}")
    sheet.set_margins(MARGIN, MARGIN)
    sheet.set_auto_page_break(auto=True, margin=MARGIN)
    fonts = files("planner") / "pictures" / "fonts"
    for style, name in (("", "DejaVuSans-latin.ttf"), ("B", "DejaVuSans-Bold-latin.ttf")):
        with as_file(fonts / name) as path:
            sheet.add_font("DejaVu", style, path)
    sheet.set_title(f"{words['file']} — {facts['title']}")
    sheet.set_lang("fr")
    sheet.add_page()
    _title(sheet, f"{words['file']} — {facts['title']}")
    house = facts["practice"]
    named = [part for part in (house["name"], house["city"], house["specialty"]) if part]
    _line(sheet, words["practice"], " · ".join(named))
    _line(sheet, words["made"], f"{facts['made_at']} — {facts['made_by']}")
    holds = facts["chain"]["holds"]
    _line(sheet, words["record"], words["chain-holds" if holds else "chain-broken"] + f" ({facts['chain']['links']})")
    _about(sheet, facts["about"], words)
    _drafts(sheet, facts["drafts"], words)
    _signatures(sheet, facts["signatures"], words)
    _record(sheet, facts["record"], words)
    _small(sheet, words["note"])
    return bytes(sheet.output())


def _about(sheet: FPDF, about: Mapping[str, Any], words: Mapping[str, str]) -> None:
    if not about:
        return
    _head(sheet, words["about"])
    for key, label in (("title", "text"), ("author", "author"), ("stars", "stars"), ("decision", "decision"),
                       ("received_at", "received"), ("slot_at", "asked"), ("state", "state")):
        if about.get(key) not in {None, ""}:
            _line(sheet, words[label], str(about[key]))
    if about.get("text"):
        _quote(sheet, str(about["text"]))


def _drafts(sheet: FPDF, drafts: Any, words: Mapping[str, str]) -> None:
    _head(sheet, words["drafts"])
    if not drafts:
        _small(sheet, words["none-given"])
    for item in drafts:
        _bold(sheet, f"{words['version']} {item['version']} — {item['at']} — {item['by']}")
        rules = ", ".join(item["rules"]) or words["none-given"]
        _line(sheet, words["verdict"], f"{item['verdict']} ({item['ruleset'] or '—'}) · {words['rules']} : {rules}")
        _line(sheet, words["fingerprint"], f"SHA-256 {item['sha256']}")
        _quote(sheet, item["text"])


def _signatures(sheet: FPDF, signatures: Any, words: Mapping[str, str]) -> None:
    _head(sheet, words["signatures"])
    if not signatures:
        _small(sheet, words["none-given"])
    for item in signatures:
        _bold(sheet, f"n° {item['number']} — {words['version']} {item['version']} — {item['state']}")
        _line(sheet, words["asked"], f"{item['asked_at']} — {item['asked_by']} → {item['signer']}")
        if item["decided_at"]:
            _line(sheet, words["decided"], f"{item['decided_at']} — {item['decided_by']}")
        if item["words"]:
            _quote(sheet, item["words"])


def _record(sheet: FPDF, record: Any, words: Mapping[str, str]) -> None:
    _head(sheet, words["record"])
    for link in record:
        version = f" · {words['matches']} {link['text_version']}" if link["text_version"] else ""
        _bold(sheet, f"{link['seq']}. {link['action']} — {link['at']} — {link['by']}{version}")
        _small(sheet, f"{link['previous'][:16]}… → {link['digest']}")


def _title(sheet: FPDF, text: str) -> None:
    sheet.set_font("DejaVu", "B", 15)
    _write(sheet, text, 8)
    sheet.ln(2)


def _head(sheet: FPDF, text: str) -> None:
    sheet.ln(3)
    sheet.set_font("DejaVu", "B", 11)
    _write(sheet, text, 6)
    sheet.ln(1)


def _bold(sheet: FPDF, text: str) -> None:
    sheet.set_font("DejaVu", "B", 8.5)
    _write(sheet, text, 4.6)


def _line(sheet: FPDF, label: str, text: str) -> None:
    sheet.set_font("DejaVu", size=8.5)
    _write(sheet, f"{label} : {text}", 4.6)


def _small(sheet: FPDF, text: str) -> None:
    sheet.set_font("DejaVu", size=7)
    _write(sheet, text, 4)


def _quote(sheet: FPDF, text: str) -> None:
    sheet.set_font("DejaVu", size=8.5)
    sheet.set_fill_color(243, 243, 240)
    _write(sheet, text, 4.8, fill=True)
    sheet.ln(1)


def _write(sheet: FPDF, text: str, height: float, *, fill: bool = False) -> None:
    shown = "".join(char if _drawable(sheet, char) else "□" if char.isprintable() else "" for char in text)
    sheet.multi_cell(0, height, shown.replace("□", "?") or " ", fill=fill, new_x="LMARGIN", new_y="NEXT")


def _drawable(sheet: FPDF, char: str) -> bool:
    font: Any = sheet.current_font
    return char == "\n" or ord(char) in font.cmap
