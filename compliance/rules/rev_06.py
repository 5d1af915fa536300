"""REV-06: a review reported only because it is unfair."""

from __future__ import annotations

from compliance.law import cite
from compliance.patterns import Cues, any_of
from compliance.rule import Case, Examples, Rule, Severity, Surface, Words

FLAG = Cues(
    "", "signal report flag supprim remove", r"(?:signal\w+|faire (?:supprimer|retirer)|supprim\w+|report|flag|remove|get .. removed) (?:\w+ ){0,4}(?:avis|commentaire|review|le|la|les|it)(?!\w)[^.!?\n]{0,60}(?<!\w)(?:injuste\w*|faux|mensonger|exager\w+|mauvaise foi|ne me plait pas|negatif|unfair|untrue|exaggerat\w+|negative|lies?|comme spam|as spam)", r"(?:signal\w+|report|flag)(?:-l[ea]s?)? (?:\w+ ){0,4}(?:comme|as|en tant que|pour) (?:\w+ )?(?:spam|faux|indesirable|fake)", r"(?:injuste|unfair)(?!\w)[^.!?\n]{0,40}(?<!\w)(?:signal\w+|supprim\w+|report|flag|remov\w+)", guarded=False,
    unless=r"ne (?:suffit|signal)\w*|n'est pas|not a ground|motif|categorie exacte|does not|true category",
)
RULE = Rule(
    id="REV-06",
    name="unfair-flag",
    severity=Severity.ADVICE,
    citations=(cite("Google review help"),),
    surfaces=frozenset({Surface.MESSAGE, Surface.COMMENT}),
    detect=any_of(FLAG),
    words={
        "fr": Words(
            "Signaler un avis seulement parce qu’il est injuste.",
            "Google ne juge pas les désaccords : seul compte un vrai motif de sa politique ; sinon, la voie légale.",
            "Choisir le motif exact de la politique de Google, ou la voie légale.",
        ),
        "en": Words(
            "A review reported only because it is unfair.",
            "Google does not arbitrate disputes: pick a true ground of its policy, or the legal route.",
            "Pick the exact ground of Google's policy, or the legal route.",
        ),
    },
    examples={
        "fr": Examples(
            flagged=(
                Case("[[Signalez cet avis comme spam]], il m’énerve.", kind="message"),
                Case("Il faut [[faire supprimer cet avis, il est injuste]].", kind="message"),
            ),
            fine=(
                Case("Être injuste ne suffit pas : un avis se signale pour un motif précis.", kind="message"),
                Case("Cet avis contient une insulte.", kind="message"),
            ),
        ),
        "en": Examples(
            flagged=(
                Case("[[Report this review as spam]].", kind="message"),
                Case("This is [[unfair, flag]] it.", kind="message"),
            ),
            fine=(
                Case("Being unfair is not a ground to report a review.", kind="message"),
                Case("This review holds an insult.", kind="message"),
            ),
        ),
    },
)
