"""The ideas words stand for, French and English alike, so that the weighing learns from kinds of words, not words."""

# ruff: noqa: E501 - tables read better on one line

from __future__ import annotations

from functools import cache, lru_cache

from compliance.people import first_names

# A word that ends in * is a beginning; of several beginnings the longest counts.
IDEAS: dict[str, str] = {
    "YOU": "vous tu te toi t you u ya yourself",
    "YOUR": "votre vos ton ta tes your yours",
    "WE": "nous je j on me moi m we i us me myself ourselves",
    "OUR": "notre nos mon ma mes our my ours",
    "THEY": "il elle ils elles lui leur leurs he she his her him they them their",
    "THANK": "merci mercis remerci* thank* grateful gratitude reconnaiss* appreciat* thx cheers gracias",
    "SORRY": "desole* navre* excus* regrett* regret* deplor* pardon sorry apolog* confus*",
    "GLAD": "ravi ravie ravis ravies heureu* content contente contents contentes enchante* plaisir joie honneur honore* fier* glad happy thrilled delight* pleas* honored honoured joy privilege proud overjoyed ecstatic pleasure love* enjoy*",
    "WORDS": "avis message* mots mot commentaire* retour* lignes note* etoile* remarque* temoignage* compliment* encouragement* gentillesse critique* suggestion* recommandation* review* feedback words word comment* star* rating* note* praise line lines testimonial* shout write-up criticism recommendation* recommending reading read writing written write wrote ecrire ecrit ecrivez lire lu lue lecture publie* posted posting sharing partage* input opinion* ressenti impression*",
    "STAFF": "equipe* secretaire* secretariat assistant* infirmier* praticien* medecin* chirurgien* docteur dr pr collegue* confrere* anesthesist* sage-femme* personnel standardiste* hotesse* accueil team staff crew nurse* doctor* receptionist* hygienist* dentist* surgeon* provider* physician* desk reception manager",
    "CARE": "rendez_vous rdv consultation* visite* venue venir venu venus passage sejour* seance* suivi* soin soins soigne* prise hospitalis* examen* controle* parcours dossier* bilan* visit* appointment* stay treat* care procedure* session* exam* checkup* follow-up cleaning* chart* record* file journey result* resultat* experience* healing recovery treatment* opere* intervention* operation* surger* admission* wait attente waited attendu attendre accouche* naissance birth delivery patient patiente patients* patientes client* diagnos* prescri* ordonnance* analyses radio",
    "KIN": "maman papa mere pere fils fille filles enfant* bebe* mari femme epou* soeur frere grand-mere jumeaux petit petite petits famille parents proches mom mum mother dad father son daughter* child* kid* kiddo* baby husband wife sister brother twins family girls boys little mommy niece nephew grandma",
    "BEFORE": "hier avant-hier ce matin-la jour-la lundi mardi mercredi jeudi vendredi samedi dimanche dernier derniere deja yesterday monday tuesday wednesday thursday friday saturday sunday last ago earlier previously lendemain veille",
    "AFTER": "bientot prochain* prochaine revoir reverr* revenir revenez retour demain soon next again back forward until tomorrow",
    "MEET": "voir rencontrer recevoir accueillir accompagner recu* rencontre* accueilli* accompagne* see seeing saw seen meet* met welcom* came come coming visit* aide* help* soulag* rassur* assur* servi* serve*",
    "PRAISED": "courag* brave* formidable* adorable* sage resplendissant* sublime* magnifique* champion* superstar amazing wonderful* great fantastic gorgeous rocked champ beautiful brilliant* lovely delightful",
    "RULE": "honoraires tarif* devis regle* reglement* charte delai* horaire* affiche* site agenda* standard ligne* parking stationnement fee* price* estimate* policy policies hours website online phone* slot* schedule* book* openings waiting list deposit rule* guidelines procedure-complaint travaux ascenseur",
    "CONTACT": "appel* telephon* joindre joignable* contact* courriel mail email courrier ecrivez rapprocher direction mediat* call* reach* phone email discuss* speak* talk* parler echanger privately prive hors-ligne touch listen ecoute* entendre",
    "SECRET": "secret confidential* hipaa privacy private confirm* infirm* deny neither ni publiquement public anonym*",
    "ALL": "chaque chacun* tous toutes tout toujours general generale generalement souvent parfois every* each all always anyone usually often generally some any certains certaines personne peut peuvent may might can patients",
    "NOT": "ne n pas jamais aucun* rien not never no nobody none nothing cannot don didn won isn wasn",
    "IF": "si if should whether quand lorsque when",
    "WAS": "etait ete fut etiez avez avons avait aviez etes avions ai was were been had have has did got felt gave took made went",
    "WILL": "sera serez verrez allez aurez va vont will ll would shall going devriez devrait should",
    "MIND": "souvien* rappel* convenu evoque* explique* promis agreed discussed mentioned explained remember* recall told said dit",
    "LAW": "avocat* plainte* tribuna* diffam* police justice lawyer* attorney* legal sue court defam*",
    "OFFER": "offre* offert* promo* reduction* gratuit* remise* cadeau* rembours* discount* free special* refund* waive* offer* laser* soin* nouveau* nouvelle* new membership",
    "RANK": "meilleur* numero premier* leader best top number leading unlike contrairement ailleurs elsewhere",
    "WISH": "souhait* belle bonne bon joyeu* felicit* wish* hope* esper* congrat* enjoy profitez embrass* bisou* hug* kiss* regards best",
    "DO": "prenez mettez donnez faites envoyez essayez arretez take put give send try stop use apply",
}  # fmt: skip


@cache
def _tables() -> tuple[dict[str, str], dict[str, str]]:
    whole: dict[str, str] = {}
    begin: dict[str, str] = {}
    for idea, words in IDEAS.items():
        for word in words.split():
            if word.endswith("*"):
                begin.setdefault(word[:-1], idea)
            else:
                whole.setdefault(word, idea)
    return whole, begin


@lru_cache(maxsize=8192)
def _short(word: str) -> str:
    whole, begin = _tables()
    found = whole.get(word)
    if found:
        return found
    for size in range(len(word), 2, -1):
        found = begin.get(word[:size])
        if found:
            return found
    return "NAME" if word in first_names() else ""


def idea(word: str) -> str:
    """Give the idea a folded word stands for, or nothing."""
    return _short(word) if len(word) < 24 else ""
