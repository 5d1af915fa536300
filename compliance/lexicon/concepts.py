"""Concepts the rules share, as alternations over folded text (French and English together)."""

# ruff: noqa: E501 - a pattern reads best as one line

from __future__ import annotations

CONCEPTS: dict[str, str] = {
    # acts, zones and products
    "act": (
        r"actes?|rhinos?|abdo|blepharo?|intervention\w*|operation\w*|chirurgies?|chirurgicale?s?|injections?|seances?|soins?|traitements?|rhinoplasti\w+|liposuc\w+|lipo|liposculpture|"
        r"lifting\w*|blepharoplasti\w+|abdominoplasti\w+|augmentation\w*|reduction mammaire|implants?|protheses?|peelings?|laser|lasers|epilation\w*|"
        r"botox|toxine(?: botulique)?|acide hyaluronique|hyaluronique|comblement\w*|filler\w*|skinbooster\w*|mesotherapie|cryolipolyse|greffes?|"
        r"otoplasti\w+|genioplasti\w+|mastopexie|bbl|prp|hifu|radiofrequence|fils tenseurs|facettes?|blanchiment\w*|detartrage\w*|"
        r"procedures?|surger(?:y|ies)|operations?|treatments?|sessions?|injectables?|facelifts?|face lift|nose jobs?|boob jobs?|breast \w+|tummy tuck\w*|"
        r"rhinoplast\w+|blepharoplast\w+|liposuction\w*|peels?|hair removal|lip \w+|veneers?|whitening|lifts?|tweakments?|anti-?wrinkle\w*"
    ),
    "zone": (
        r"zones?|levres?|nez|seins?|poitrine|ventre|cuisses?|hanches?|fesses?|visage|cou|cernes?|rides?|paupieres?|menton|double menton|front|pattes d'oie|"
        r"jambes?|bras|aisselles?|maillot|oreilles?|pommettes?|peau|cheveux|dents?|sourire|silhouette|corps|machoire|jawline|vergetures?|cellulite|taches?|"
        r"areas?|lips?|nose|breasts?|boobs?|tummy|belly|thighs?|hips?|butt|face|neck|wrinkles?|eyelids?|chin|forehead|crow'?s feet|legs?|arms?|"
        r"underarms?|ears?|cheek\w*|skin|hair|teeth|smile|body|jaw|stretch marks?|lines"
    ),
    # people
    "doctor": (
        r"medecins?|docteurs?|doctoresse|chirurgiens?|chirurgiennes?|praticiens?|praticiennes?|confreres?|consoeurs?|specialistes?|dermatologues?|dermatos?|"
        r"dentistes?|soignants?|doctors?|surgeons?|physicians?|practitioners?|injectors?|dermatologists?|dentists?|specialists?|clinicians?|colleagues?|doc|docs|dr|pr"
    ),
    "clinic": r"cliniques?|cabinets?|centres?|instituts?|etablissements?|hopita(?:l|ux)|clinics?|practices?|hospitals?|centers?|spas?|medspas?",
    "patient": r"patiente?s?|client\w*|patients?|clients?|customers?|followers?|abonne\w*|personnes operees",
    # who testifies, and how
    "who": (
        r"(?:nos |mes |ma |notre |une |de |la |le |cette |des |d'une |d'un |d'anciennes |ces |vos |l'une de (?:nos|mes) |chere )?"
        r"(?:patiente?s?|clientes?|clients?|abonnee?s?|jeune femme|jeune maman|maman|operee?s?)"
    ),
    "first": (
        r"(?:sophie|julie|emma|clara|marie|camille|lea|laura|sarah|chloe|manon|ines|lucie|anais|pauline|celine|nathalie|isabelle|sandrine|valerie|"
        r"stephanie|karine|nadia|fatima|lina|nina|elodie|melanie|aurelie|caroline|virginie|christine|catherine|martine|sylvie|patricia|veronique|"
        r"thomas|nicolas|julien|pierre|paul|marc|david|kevin|alexandre|mehdi|karim|jean|philippe|laurent|eric|hugo|lucas|antoine|maxime|"
        r"emily|jessica|ashley|amanda|jennifer|lisa|kate|anna|olivia|mia|sophia|hannah|rachel|rebecca|megan|lauren|amy|claire|charlotte|alice|"
        r"agathe|margaux|mathilde|justine|marine|oceane|elise|eva|jade|louise|jeanne|helene|sabrina|samira|yasmine|leila|rose|zoe|romane|"
        r"james|john|michael|mark|daniel|chris|tom|ben|jack|mary|susan|linda|karen|nancy|maria|elena|sonia|monique|francoise|brigitte|dominique)"
    ),
    "tells": (
        r"(?:raconte\w*|temoign\w+|confi(?:e|ent|ait)\b|partag(?:e|ent|eait)\b|se livre\w*|revien(?:t|nent) sur|nous (?:dit|ecrit|explique|livre|parle|decrit)|"
        r"vous (?:dit|raconte|explique|parle|livre)\w*|m'a (?:dit|ecrit|confie|envoye|avoue|glisse)|nous (?:ont|a) (?:dit|ecrit|confie|envoye)|parle\w* de (?:son|leur|nous))"
    ),
    # money
    "money": r"\d[\d .,]{0,8} ?(?:€|eur|euros?|\$|£|chf|dollars?|pounds?|balles)|[€$£] ?\d[\d.,]{0,8}",
    "percent": r"[-+]? ?\d{1,3} ?(?:%|pourcents?|pour cent|percent|per cent)",
    "price": r"prix|tarifs?|honoraires|montants?|forfaits?|couts?|prices?|fees?|rates?|costs?",
    # time
    "month": r"janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|january|february|march|april|may|june|july|august|september|october|november|december",
    "now": r"maintenant|aujourd'hui|tout de suite|immediatement|sans attendre|des maintenant|vite|now|today|right away|asap|before it'?s too late",
    # networks
    "network": r"instagram|insta|facebook|tiktok|google|youtube|linkedin|doctolib|trustpilot|snapchat|snap|realself|multiesthetique|yelp|tripadvisor|pages jaunes",
    # booking
    "book": (
        r"(?:prenez|prendre|reservez|reserver|bloquez|prends|reserve|demandez|planifiez) (?:vite |des maintenant |donc |ici |votre |vos |ton |un |le |des |directement )*(?:rendez-?vous|rendez vous|rdv|creneaux?|consultation\w*|seances?|places?|dates?)|"
        r"(?:rendez-?vous|rdv) (?:en ligne|en mp|en dm|en bio|lien en bio|sur doctolib|par mp|ici|au \d)|"
        r"book (?:now|online|your|a|an|today|in|here|with)|dm (?:us|me|to book|for)|link in bio|lien (?:en|dans la|dans ma|dans notre) bio|call us|appelez[- ]nous|contactez[- ]nous|ecrivez[- ]nous"
    ),
}
