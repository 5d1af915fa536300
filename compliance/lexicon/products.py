"""Name the medicines, fillers, implants, devices and firms of the field, as alternations over folded text."""
# ruff: noqa: E501 - alternations read best whole

from __future__ import annotations

# Prescription medicines by brand, with the ways people disguise the best known.
BOTOX = r"b[o*.]?-?t{1,2}[o*.]?(?:x|ks|xx)(?:tm)?|bo tox|botox(?:er|ee?s?|ez|tm)|babybotox|minibotox|botoxparty|botoxlips"
MEDICINE = (
    BOTOX + r"|vistabel|vistabex|azzalure|bocouture|xeomin|dysport|alluzience|relfydess|letybo|nuceiva|evabotulinum|jeuveau|daxxify|"
    r"ozempic|wegovy|mounjaro|saxenda|victoza|rybelsus|zepbound|trulicity|mysimba|xenical|"
    r"roaccutane|curacne|procuta|contracne|accutane|ketrel|effederm|retacnyl|propecia|latisse|lumigan|kenacort"
)
# Substances: naming one in an offer is an indirect reference to the medicine.
SUBSTANCE = (
    r"toxines? (?:botul\w+|anti-?rides)|botul(?:inum|inique|ique) (?:toxins?|type a)|botulinum|toxine|toxin|neuromodulat\w+|neurotoxin\w*|wrinkle relax\w+|"
    r"anti-?wrinkle injections?|semaglutid\w*|tirzepatid\w*|liraglutid\w*|glp-? ?1|"
    r"(?:analogues?|agonistes?) du glp|isotretinoin\w*|finasteride|dutasteride|hydroquinone|tretinoin\w*"
)
# Fillers, skin boosters and collagen inducers by brand.
FILLER = (
    r"juvederm\w*|voluma|volift|volbella|volux|volite|skinvive|restylane|vital light|kysse|defyne|refyne|emervel|sculptra|radiesse|"
    r"ellanse|belotero|teosyal\w*|teoxane|rha ?[1-4]|redensity|stylage|profhilo\w*|sunekos|saypha|neauvia|aliaxin|viscoderm|jalupro|"
    r"art filler|fillmed|nctf(?: ?135)?|nucleofill|rejuran|plinest|philart|esthelis|fortelis|modelis|yvoire|regenovue|"
    r"dermalax|hyafilia|revolax|lumi eyes|harmonyca|perfectha|surgiderm|lanluma|gouri|maili|definisse|hyacorp|prostrolane|"
    r"rejeunesse|elasty|sosum|bonetta|karisma|polynuc\w+ (?:plinest|rejuran)|hydradeluxe|desirial"
)
# Implants by brand (breast implants are reimbursable devices in reconstruction).
IMPLANT_BRAND = r"motiva|mentor|allergan|natrelle|sebbin|polytech|eurosilicone|nagor|arion|silimed|sientra|b-?lite|mesmo|ergonomix|establishment labs|gc aesthetics|straumann|nobel biocare"
IMPLANT = r"implants?|protheses?|prosthes\w+|breast implants?|valves?|audioprotheses?|stents?"
# Machines, and the firms of the field.
DEVICE = (
    r"fotona|morpheus ?8?|coolsculpting|ultherapy|ulthera|hydrafacial|emsculpt(?: neo)?|emface|picosure|picoway|candela|gentle ?max(?: pro)?|lumenis|"
    r"cynosure|cutera|inmode|thermage|sofwave|exilis|endolift|body ?tite|face ?tite|vaser|renuvion|j-?plasma|secret rf|potenza|sylfirm|velashape|"
    r"endymed|sciton|moxi|clear ?\+ ?brilliant|fraxel|dermapen|skinpen|aquagold|bbl hero|onda|lpg|endermologie|venus legacy|accent prime|soprano|"
    r"alma lasers?|zimmer|plexr|cellu ?m6|maximus|trilipo|vbeam|m22|lumecca|opus plasma|exion"
)
LAB = (
    r"galderma|allergan(?: aesthetics)?|abbvie|merz(?: aesthetics)?|ipsen|teoxane|vivacy|laboratoires? \w+|fillmed|croma|sinclair|inmode|candela|lumenis|cynosure|"
    r"cutera|btl(?: aesthetics)?|mentor|motiva|sebbin|polytech|neauvia|ibsa|novo nordisk|lilly|l'oreal|pierre fabre|solta|hugel|symatese|fotona|alma"
)
COSMETIC = (
    r"skinceuticals|la roche-?posay|avene|vichy|bioderma|isdin|uriage|svr|cerave|filorga|nuxe|caudalie|zo skin|obagi|mesoestetic|the ordinary|paula's choice|"
    r"eucerin|noreva|topicrem|esthederm|sesderma|medik8|clinique la prairie|heliocare|alumier"
)
DRUG_LABEL = r"medicaments?|prescription|ordonnance\w*|prescription-only"
