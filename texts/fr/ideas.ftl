ideas-menu-idees = trois idées de publications, avec leur moment
ideas-none = Je n’ai plus d’idée neuve à vous montrer pour l’instant : aucune ne revient avant douze mois. /actualites en propose d’autres, tirées de la littérature médicale.
ideas-none-on = Je n’ai rien de neuf sur « { $theme } ».
ideas-any = Sur tout autre sujet
ideas-some = Une question à poser
ideas-on = { $count ->
    [one] Une idée sur « { $theme } » :
   *[other] { $count } idées sur « { $theme } » :
 }
ideas-where = { $network }, { $format } · { $when }
ideas-maybe = proposé { $when }
ideas-reason = { $reason }
ideas-develop = Développer
ideas-plan = Planifier
ideas-replan = Changer le moment
ideas-keep = Garder
ideas-other = Autre
ideas-poll = Sondage
ideas-adapt = Adapter à…
ideas-why = Pourquoi ?
ideas-edit = Modifier le texte
ideas-again = Réécrire
ideas-ready = Prêt ✓
ideas-agenda = Agenda
ideas-unplan = Annuler ce moment
ideas-team = Demander à l’équipe
ideas-fill = Compléter ({ $count })
ideas-because = **{ $title }**
 { $why }
 Confiance : { $confidence ->
    [high] bonne, d’après vos propres résultats
    [medium] moyenne
   *[low] faible
 }.
ideas-poll-ready = À recopier dans le sondage de { $network } :
ideas-question-ready = À poser sur { $network } :
ideas-team-asked = La question est posée à l’équipe :
ideas-adapt-to = « { $title } », pour quel réseau ?
ideas-sheet = **{ $title }** — { $network }, { $format }
ideas-planned-at = Prévu { $when }
ideas-outline = **Le fil**
ideas-visual = **L’image** : { $text }
ideas-alt = **Texte de remplacement** : { $text }
ideas-geo = **Lieu à indiquer** : { $text }
ideas-sources = **À vérifier et dater** : { $text }
ideas-asks = **À compléter par vous** : { $asks }
ideas-by-model = Texte écrit par le modèle, relu par les règles.
ideas-caption = Le texte, prêt à copier :
ideas-model-refused = Le texte du modèle n’a pas passé les règles : voici celui de la maison.
ideas-model-unavailable = Le modèle ne répond pas : voici le texte de la maison.
ideas-fill-title = Ce que vous seul savez
ideas-fill-hint = Écrivez-le tel qu’il sera lu, ou passez.
ideas-ask-text = Le nouveau texte ?
ideas-edit-title = Modifier le texte
ideas-refused = 🔴 Ce texte est contraire aux règles : je ne le garde pas tel quel. Voici ce qui bloque et les mots qui passent.
ideas-risky = 🟠 Ce texte comporte un risque ({ $rules }) : un praticien devra le prendre sur lui pour le dire prêt.
ideas-breach = Ce texte est contraire aux règles ({ $rules }) : modifiez-le d’abord.
ideas-still-asks = Il reste à compléter : { $asks }.
ideas-is-ready = ■ « { $title } » est prêt.
ideas-when = Quel moment ? Par exemple « jeudi midi » ou « le 12 à 18h30 ».
ideas-when-placeholder = Quand ?
ideas-sure = « { $title } » sur { $network }, **{ $when }**. C’est bien cela ?
ideas-slot-why = Pourquoi : { $why }.
ideas-silent = ⚠️ À ce moment le cabinet veut le silence ({ $why }) : le rappel viendrait après.
ideas-planned = C’est planifié : « { $title } » sur { $network }, **{ $when }**. Je vous le rappellerai, texte à l’appui.
ideas-moved = Déplacé : « { $title } » sur { $network }, **{ $when }**. Rien d’autre ne bouge.
ideas-unplanned = « { $title } » n’a plus de date ; l’idée est gardée.
ideas-posted-already = Cette publication est déjà sortie.
