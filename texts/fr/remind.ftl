remind-menu-rappel = poser un rappel
remind-menu-rappels = les rappels posés
remind-ask = Quand, et pour quoi ? Par exemple : « mardi prochain midi », « tous les mardis et jeudis à 12h10 », « demain soir poster la vidéo ».
remind-placeholder = Quand ?
remind-not-read = Je n’ai pas trouvé de moment dans cette phrase. Dites-moi un jour et une heure, par exemple « jeudi 18h30 » ou « dans deux heures ».
remind-which = Lequel est le bon ?
remind-option = { $echo }
remind-sure = Rappel : **{ $when }**. C’est bien cela ?
remind-sure-note = Rappel : **{ $when }** — { $what }. C’est bien cela ?
remind-set = C’est noté : { $when }.
remind-see-all = Tous les rappels
remind-undo = Annuler ce rappel
remind-other = Quel autre moment ? Par exemple « demain 19h ».
remind-past = Ce moment est déjà passé.
remind-none = Aucun rappel n’est posé.
remind-new = Nouveau rappel
remind-list = **Rappels**
remind-line = { $number }. { $when } — { $what }{ $status ->
    [paused] {" "}(en pause)
   *[other] {""}
 }
remind-more = … et { $count } autres.
remind-lost = ⚠️ { $count ->
    [one] Un rappel n’a pas pu être remis ou son sort est inconnu.
   *[other] { $count } rappels n’ont pas pu être remis ou leur sort est inconnu.
 }
remind-open = Rappel { $number }
remind-one = **{ $what }**
 { $when }{ $status ->
    [paused] {" "}(en pause)
   *[other] {""}
 }
remind-edit = Changer le moment
remind-pause = Mettre en pause
remind-resume = Reprendre
remind-delete = Supprimer
remind-nag = Insister
remind-nagging = J’insisterai jusqu’à ce que ce soit fait, { $times } fois au plus.
remind-deleted = Rappel supprimé.
remind-default-note = publier
remind-rings = ⏰ C’est l’heure : **{ $what }**.
remind-rings-slot = ⏰ C’est votre moment habituel : **{ $what }**. Rien n’est encore prévu pour aujourd’hui.
remind-need-idea = Une idée
remind-rings-post = ⏰ **{ $title }** — { $network }, { $when }.
remind-why-now = Pourquoi maintenant : { $why }
remind-recheck = { $verdict ->
    [breach] 🔴 Relu aujourd’hui, ce texte est contraire aux règles ({ $rules }) : je ne le propose plus. Passez-le par /verifier.
   *[other] 🟠 Relu aujourd’hui, ce texte comporte un risque ({ $rules }).
 }
remind-posted = Publié ✓
remind-done = Fait ✓
remind-hour = +1 h
remind-evening = Ce soir
remind-tomorrow = Demain
remind-moment = Autre moment
remind-other-idea = Autre idée
remind-skip = Passer
remind-posted-done = ✓ Publié : { $title }. Je vous demanderai une seule fois, dans trois jours, comment cela a marché.
remind-done-noted = ✓ C’est fait.
remind-skipped = Passé, sans regret.
remind-moved = D’accord : { $when }.
remind-kind-post = une publication
remind-kind-slot = publier
remind-kind-note = rappel
remind-kind-nudge = avis sans réponse
remind-kind-report = signalement d’un avis
remind-kind-approval = signature attendue
remind-kind-result = résultats d’une publication
remind-kind-monthly = tour du mois
