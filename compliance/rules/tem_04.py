"""TEM-04: ambassadors and rewards for referrals."""

from __future__ import annotations

from compliance.law import cite
from compliance.patterns import Cues, any_of
from compliance.rule import EVERYWHERE, Examples, Mark, Rule, Severity, Words

FRENCH = Cues(
    "fr",
    "parrain marrain filleul ambassad egerie amie ami copine proche recommand modele influenc entourage bouche",
    r"(?:programme |offre |code |carte |systeme |notre |le )*(?:de )?parrain(?:ages?|ez|e|er)\b(?: .. (?:une? \w+|vos \w+|amie?s?|proches?|copine\w*))?",
    r"(?:vos|votre|chaque|ton|une?) filleul\w*",
    r"(?:devenez|devenir|deviens|soyez|recherch\w+|cherch\w+|rejoignez|on recrute|nous recrutons|recrutons|recrute|nos|notre|mes|ma|merci a nos) (?:.. )?(?:ambassad\w+|egeries?)(?: .. <clinic>)?",
    r"(?:amenez|venez avec|emmenez|invitez|recommandez[- ](?:nous|moi)|viens avec|parlez de nous|envoyez[- ]nous|faites venir) (?:.. )?(?:une? amie?|votre (?:meilleure )?amie?|ta copine|une? copine|une? proche|votre soeur|vos (?:proches|ami\w*|copines)|votre (?:entourage|mere|conjoint))(?:[^.!?\n]{0,60}(?:offert\w*|%|remise|reduction|gratuit\w*|cadeau|€|euros|avantage|credit))",
    r"(?:dites|parlez|conseillez|recommandez) (?:.. )?(?:vos|votre|tes|ton|une?) (?:\w+ )?(?:amie?s?|copines?|proches|entourage|soeur|mere|collegues) (?:de |d'|a )?(?:venir|appeler|nous|prendre|se presenter)[^.!?\n]{0,60}",
    r"(?:pour (?:chaque|toute|une?)|a chaque) (?:amie?|copine|proche|personne|patiente?|filleul\w*|recommandation) (?:\w+ )?(?:recommandee?|parrainee?|envoyee?|amenee?|adressee?|qui vient)?(?:[^.!?\n]{0,50}(?:offert\w*|%|remise|reduction|gratuit\w*|cadeau|€|euros|credit|bon))",
    r"(?:recherch\w+|cherch\w+) (?:.. )?(?:modeles?|influenceu\w+)(?: .. (?:injection\w*|<act>|<zone>))?",
    r"(?:merci|offert|seance|soin|injection) (?:.. )?(?:a nos|par nos|pour nos) (?:influenceu\w+|ambassad\w+)",
    unless=r"don d'organes|associatif|association|parrain de promotion|octobre rose|marraine de|ambassade de|parrain de thes|jeune interne|interne|filleul de promo|sous le parrainage|haut parrainage|parrainage d'enfant|modele (?:animal|anatomique|economique|3d|de consentement)|prevention|sante publique|mon metier",
)
ENGLISH = Cues(
    "en",
    "refer ambassador friend bring model bestie influencer",
    r"(?:refer|bring|invite|recommend us to|tag|tell) (?:.. )?(?:friends?|bestie|bff|mum|mom|sister|family member|colleague|someone)(?:[^.!?\n]{0,60}(?:free|off|%|credit|reward|discount|gift|complimentary|filler|[€£$]|both get|points))",
    r"(?:our |the |new )?referral (?:programme?|scheme|rewards?|bonus|code|discount|credit)s?",
    r"(?:brand |patient |our |be our |become (?:a|an|our) |meet our |clinic )(?:\w+ )?ambassadors?",
    r"(?:looking for|seeking|wanted|need|calling all|recruiting) (?:.. )?(?:models?|ambassadors?|influencers?)(?: .. (?:<act>|<zone>))?",
    r"(?:for (?:every|each)) (?:friend|person|patient) (?:.. )?(?:refer\w*|bring|send|recommend)(?:[^.!?\n]{0,50}(?:free|off|%|credit|reward|discount|gift|[€£$]))?",
    unless=r"gp referral|referral (?:letter|from your)|organ donation|charity|public health|refer a patient to|medical referral|role models?|animal model",
)
RULE = Rule(
    id="TEM-04",
    name="referral-reward",
    severity=Severity.BREACH,
    citations=(
        cite("R.4127-24"),
        cite("R.4127-19"),
        cite("R.4127-215-1", mark=Mark.PARTLY),
        cite("R.4312-68-1", mark=Mark.PARTLY),
    ),
    surfaces=EVERYWHERE,
    detect=any_of(FRENCH, ENGLISH),
    words={
        "fr": Words(
            "Parrainage récompensé ou patient ambassadeur.",
            "Aucun avantage, en argent ou en nature, ne peut être accordé à un patient pour en amener d'autres.",
            "",
        ),
        "en": Words(
            "Rewarded referral or patient ambassador.",
            "No benefit in money or in kind may be given to a patient for bringing others.",
            "",
        ),
    },
    examples={
        "fr": Examples(
            flagged=(
                "[[Parrainez une amie]] et recevez chacune 50 € sur votre prochaine séance.",
                "[[Devenez ambassadrice de notre clinique]] et bénéficiez de soins offerts.",
                "[[Venez avec une copine : votre deuxième zone est offerte]] !",
                "Nous [[recherchons des modèles pour des injections]] de lèvres, contactez-nous en MP.",
                "[[Pour chaque proche recommandé, un peeling offert]].",
                "[[Programme de parrainage]] : −15 % pour vous et [[votre filleule]].",
                "[[Merci à nos ambassadrices]] qui parlent si bien de nous.",
            ),
            fine=(
                "Elle est ambassadrice du don d'organes depuis 2019.",
                "Nous n'avons aucun programme de parrainage : un acte médical ne se récompense pas.",
                "Vous pouvez venir accompagnée d'une amie lors de la consultation.",
                "Offrir un avantage à un patient qui en recommande un autre est interdit par le code de déontologie.",
                "Le parrainage des jeunes internes par un aîné aide à traverser les premières gardes.",
                "Le modèle animal ne permet pas de conclure chez l'être humain.",
            ),
        ),
        "en": Examples(
            flagged=(
                "[[Refer a friend and you both get £50 off]] your next treatment.",
                "[[Bring your bestie and get a free]] touch-up.",
                "[[Our referral programme]] rewards you [[for every friend you send]].",
                "[[Become a brand ambassador]] for our clinic!",
                "Models wanted: we are [[looking for models for lip filler]].",
                "[[For every friend you refer]], enjoy a complimentary facial.",
            ),
            fine=(
                "Your GP can write a referral letter if needed.",
                "You may bring a friend to the consultation.",
                "We have no referral rewards: care is not a trade.",
                "She is an ambassador for organ donation.",
                "Role models matter for young surgeons.",
                "A mouse model cannot tell us what happens in people.",
            ),
        ),
    },
)
