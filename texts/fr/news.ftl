news-menu-actualites = la littérature médicale récente, à commenter avec prudence
news-searching = Je cherche « { $topic } » dans PubMed…
news-searching-any = Je cherche dans PubMed…
news-offline = PubMed ne répond pas pour l’instant. Tout le reste fonctionne : réessayez plus tard, ou prenez une idée du catalogue.
news-again = Réessayer
news-ideas = Des idées
news-none = Rien de récent et de neuf sur « { $topic } » parmi les recommandations, revues et essais. Essayez un autre mot, ou l’anglais.
news-intro = { $count ->
    [one] Une publication récente. Lisez-la avant d’en parler : je n’en connais que la référence.
   *[other] { $count } publications récentes. Lisez-les avant d’en parler : je n’en connais que la référence.
 }
news-reference = { $journal }, { $date } · PMID { $pmid }
news-doi = DOI { $doi }
news-frame = { $frame }
news-open = Lire sur PubMed
news-for-you = Le titre de cet article ne passe pas les règles d’une publication au public : gardez-le pour vous.
