"""TRU-04: a claim of proof or of studies with no source."""

from __future__ import annotations

import re

from compliance.law import cite
from compliance.lexicon.framing import Claims
from compliance.reading import Reading
from compliance.rule import Context, Examples, Rule, Severity, Surface, Words

SOURCE = re.compile(
    r"(?<!\w)(?:(?:19|20)\d\d|doi|et al|pubmed|nejm|lancet|jama|bmj|cochrane|has|inserm|ansm|oms|who|sofcpre?|sofcep|revue [a-z]|journal|sources?|selon|d'apres|according to|annals|annales|plastic and reconstructive|prs|"
    r"pmid|https?:|niveau de preuve|meta-?analyse|universite de|university of)(?!\w)"
)


def _bare(reading: Reading, _: Context) -> bool:
    return not SOURCE.search(reading.folded)


PROOF = Claims(
    "", "prouv demontr etude science scientifi cherch clinique specialiste recherche proven prove studies study research science scientific expert",
    r"(?:il|c'|cela|ca)(?: est|est)? (?:bien |desormais |maintenant |aujourd'hui |largement |scientifiquement |cliniquement |medicalement |enfin )*(?:prouve|demontre|etabli|avere) (?:que|:|depuis|!|par la science)?", r"(?:est|sont) (?:bien |desormais )?(?:scientifiquement|cliniquement|medicalement) (?:prouvee?s?|demontree?s?|valide\w*)", r"(?:scientifiquement|cliniquement|medicalement) (?:prouvee?s?|demontree?s?|testee?s?|validee?s?)", r"(?:toutes |plusieurs |de nombreuses |des )?(?:les |nos )?etudes? (?:scientifiques? |cliniques? |recentes? |internationales? )*(?:le )?(?:montrent|montre|prouvent|prouve|demontrent|demontre|confirment|confirme|l'ont (?:montre|prouve))(?: que)?", r"etudes? (?:a l'appui|le (?:prouv|montr|confirm)\w+)", r"la science (?:est formelle|l'a (?:prouve|demontre)|le (?:dit|prouve|confirme)|a (?:prouve|tranche|parle))", r"(?:des |les )?(?:chercheurs|scientifiques|specialistes|experts) (?:\w+ ){0,2}(?:ont |l'ont )?(?:prouve|demontre|montre|etabli|sont formels|sont unanimes|confirme\w*)", r"(?:efficacite|resultats?) (?:\w+ )?(?:prouvee?s?|demontree?s?|cliniquement \w+)", r"preuve scientifique a l'appui", r"(?:recherche|science|etudes?|litterature) (?:\w+ )?(?:est|sont) (?:\w+ )?(?:claire?s?|formel\w*|unanimes?|categoriques?|sans appel|limpides?)", r"c'est scientifique", r"(?:une|cette|plusieurs|des) (?:etudes?|recherches?|enquetes?) (?:l'a|l'ont|le) (?:prouv|montr|demontr|confirm)\w*", r"(?:etudes?|recherches?|publications?|travaux|scientifiques|chercheurs|medecins|experts|specialistes) (?:\w+ ){0,3}(?:unanimes?|formel\w*|d'accord|le (?:prouv|montr|demontr|confirm)\w+)", r"(?:de |des |les |plusieurs |toutes les )?(?:recentes? |nombreuses |dernieres? |nouvelles? )*(?:etudes?|recherches?|travaux|publications?) (?:\w+ )?(?:demontrent|montrent|prouvent|confirment|attestent|etablissent)(?: que)?", r"\d{2,3} ?% (?:des|de nos|de) (?:femmes|hommes|patientes?|patients|clientes?|utilisatrices|personnes) (?:\w+ ){0,3}(?:satisf\w+|ravi\w*|heureu\w+|recommand\w+|constat\w+|sentent|voient|mieux|conquis\w*)",
    r"(?:many |recent |clinical |several |all )?studies (?:clearly |have )?(?:show|shown|prove|proven|confirm|demonstrate)\w*", r"(?:research|science|a study|a new study) (?:clearly |has )?(?:shows|shown|proves|proved|proven|confirms|says)", r"(?:it(?:'s| is|s) |are |is )?(?:scientifically|clinically|medically) proven(?: that)?", r"it(?:'s| is) (?:a )?proven (?:fact|that)?", r"scientists (?:agree|have (?:proven|shown))", r"(?:experts|doctors|surgeons|scientists|dermatologists) (?:all )?agree",
    when=_bare, unless=r"insuffis\w+|limit\w+|faible|n'ont pas|n'a pas|pas (?:encore )?(?:prouve|demontre)|rien|suggerent|semble\w*|peu d'etudes|manque|aucune|contradict\w+|no studies|few studies|not|unclear|fallait|demander|innocence|erreur",
)


RULE = Rule(
    id="TRU-04",
    name="unsourced-proof",
    severity=Severity.RISK,
    citations=(cite("R.4127-13"), cite("R.4127-19-1 II")),
    surfaces=frozenset({Surface.POST, Surface.SITE}),
    detect=PROOF,
    words={
        "fr": Words(
            "Preuve affirmée sans source.",
            "Le médecin ne fait état que de données confirmées : une étude se cite, avec son année et sa force.",
            "Selon {source, année}, cet effet est possible ; niveau de preuve : {faible, modéré, élevé}.",
        ),
        "en": Words(
            "Proof is claimed with no source.",
            "Only confirmed data may be given to the public: a study is quoted, with its year and its strength.",
            "According to {source, year}, this effect is possible; level of evidence: {low, moderate, high}.",
        ),
    },
    examples={
        "fr": Examples(
            flagged=(
                "[[Il est prouvé que]] le massage efface les rides.",
                "[[Toutes les études le montrent]] : la blépharoplastie rend heureux.",
                "[[La science est formelle]], il faut boire du collagène.",
                "[[Des chercheurs ont démontré]] que le sourire rajeunit.",
                "Une crème [[cliniquement prouvée]] pour raffermir le visage.",
                "[[C’est scientifiquement démontré]], la lumière rouge raffermit la peau.",
            ),
            fine=(
                "Selon une étude de 2022 (JAMA), l’effet est modeste.",
                "Des études suggèrent un lien, sans le prouver.",
                "Rien n’est prouvé à ce jour.",
                "Il n’est pas prouvé que le collagène à boire repulpe la peau.",
                "La HAS a publié une recommandation en 2021 : les études montrent un bénéfice modéré.",
                "Peu d’études ont porté sur ce sujet.",
            ),
        ),
        "en": Examples(
            flagged=(
                "[[Studies show]] that collagen plumps the skin.",
                "[[It is scientifically proven that]] lips age first.",
                "[[Research proves]] that facelifts boost careers.",
                "This serum [[is clinically proven]].",
                "[[Science says]] red light tightens skin.",
                "[[Experts agree]] that threads last.",
            ),
            fine=(
                "According to a 2021 trial, the effect is small.",
                "It is not proven that collagen drinks help.",
                "Studies suggest a link, without proving it.",
                "Few studies have looked at this.",
                "A Cochrane review (2020) shows a modest benefit.",
                "No studies have compared the two.",
            ),
        ),
    },
)
