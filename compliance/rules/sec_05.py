"""SEC-05: taking the patient's own disclosure or consent as permission."""

from __future__ import annotations

from compliance.law import cite
from compliance.replies.detect import claimed
from compliance.rule import ANSWERS, Case, Examples, Rule, Severity, Words

RULE = Rule(
    id="SEC-05",
    name="own-disclosure",
    severity=Severity.BREACH,
    citations=(cite("R.4127-4"), cite("CE 407856"), cite("L.1110-4")),
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
                Case("[[Vous avez vous-même rendu votre histoire publique]].", "reply"),
                Case("[[Dès lors que vous avez exposé]] les faits, je me permets de les rectifier.", "reply"),
                Case("[[Puisque vous avez choisi de tout dévoiler]], voici notre version.", "reply"),
                Case("[[Votre message étant public]], nous ne sommes plus tenus au secret.", "reply"),
                Case("[[Ayant vous-même mentionné]] l'intervention, vous comprendrez que je précise.", "reply"),
                Case("[[Avec votre accord]], je rappelle les faits.", "reply"),
            ),
            fine=(
                Case("Bonjour, les retards sont parfois inévitables en médecine, et nous savons combien c'est pénible.", "reply"),
                Case("Merci pour ce message plein de chaleur.", "reply"),
                Case("Chaque retour nous aide à progresser.", "reply"),
                Case("Bonjour, le cabinet a changé de logiciel d'agenda cet été ; les désagréments sont derrière nous et nous présentons nos excuses à tous.", "reply"),
                Case("Bonjour, merci pour cette recommandation.", "reply"),
                Case("Bonjour Claire,", "reply"),
                Case("Par respect du secret médical, aucune situation individuelle ne sera évoquée ici.", "reply"),
                Case("We'd be glad to talk by phone; confidentiality prevents a fuller answer here.", "reply"),
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
                Case("Thank you Bill! We appreciate the support.", "reply"),
                Case("The state medical board can also be contacted.", "reply"),
                Case("Online booking opens every Monday at 8.", "reply"),
                Case("At our practice, we strive for the highest level of patient satisfaction. Please contact our office manager to discuss any concerns.", "reply"),
                Case("Please contact our practice manager directly.", "reply"),
                Case("Great feedback like this is always appreciated.", "reply"),
                Case("Any professional can get a tone wrong, and we accept the remark.", "reply"),
                Case("We are working to shorten waiting times.", "reply"),
            ),
        ),
    },
)
