"""SEC-05: taking the patient's own disclosure or consent as permission."""

from __future__ import annotations

from compliance.law import cite
from compliance.replies.detect import claimed
from compliance.rule import ANSWERS, Case, Examples, Rule, Severity, Words

RULE = Rule(
    id="SEC-05",
    name="own-disclosure",
    severity=Severity.BREACH,
    citations=(cite("R.4127-4"), cite("CE 407856"), cite("L.1110-4"),),
    surfaces=ANSWERS,
    detect=claimed("SEC-05"),
    words={
        "fr": Words(
            "Ce que l'auteur a dit lui-même ne délie pas du secret.",
            "Ni sa publication ni son accord ne lèvent le secret (CE, 26 septembre 2018) ; l'extension aux avis est une lecture.",
            "Le secret médical ne nous permet ni de confirmer ni de commenter une prise en charge.",
        ),
        "en": Words(
            "What the author said themself does not lift secrecy.",
            "Neither their post nor their consent lifts it (CE, 26 September 2018); applying it to reviews is a reading.",
            "Medical confidentiality prevents us from confirming or discussing anyone's care.",
        ),
    },
    examples={
        "fr": Examples(
            flagged=(
                Case("[[Puisque vous en parlez]] vous-même, je peux répondre.", "reply"),
                Case("[[Dès lors que vous avez exposé]] les faits, je me permets de les rectifier.", "reply"),
                Case("[[Puisque vous avez choisi de tout dévoiler]], voici notre version.", "reply"),
                Case("[[Votre message étant public]], nous ne sommes plus tenus au secret.", "reply"),
                Case("[[Ayant vous-même mentionné]] l'intervention, vous comprendrez que je précise.", "reply"),
                Case("[[Avec votre accord]], je rappelle les faits.", "reply"),
            ),
            fine=(
                Case("Merci d'avoir pris le temps d'écrire.", "reply"),
                Case("Avec nos meilleurs sentiments.", "reply"),
                Case("Merci pour cette belle note !", "reply"),
                Case("Bonjour, les résultats diffèrent d'une personne à l'autre et aucun médecin ne peut les garantir.", "reply"),
                Case("Nous nous efforçons de rappeler dans la journée toute personne qui laisse un message.", "reply"),
                Case("Bonne continuation.", "reply"),
                Case("Vos mots sont précieux. Merci.", "reply"),
                Case("Bonsoir, merci de votre vigilance : le numéro affiché sur la fiche a été corrigé.", "reply"),
            ),
        ),
        "en": Examples(
            flagged=(
                Case("[[As you made it public]], I can respond.", "reply"),
                Case("[[Since you brought it up yourself]], let me clarify.", "reply"),
                Case("[[Since you have shared your story here]], we will share ours.", "reply"),
                Case("You [[waived your privacy]] by posting this.", "reply"),
                Case("[[Because you disclosed your surgery]], I feel free to answer.", "reply"),
                Case("[[You have already told]] everyone about it, so let me add the facts.", "reply"),
                Case("[[With your permission]], here are the facts.", "reply"),
            ),
            fine=(
                Case("We truly appreciate your kind feedback.", "reply"),
                Case("Hi Rachel, thank you so much for the kind review! It means a lot to our whole team.", "reply"),
                Case("Our patients' comfort is our top priority.", "reply"),
                Case("The clinic is closed on Wednesdays.", "reply"),
                Case("Insurance rules are complicated; our billing specialists are available to explain them to anyone who asks.", "reply"),
                Case("Much appreciated, thank you for your support!", "reply"),
                Case("We take these comments to heart.", "reply"),
                Case("Dr. Nguyen appreciates your thoughtful comments.", "reply"),
            ),
        ),
    },
)
