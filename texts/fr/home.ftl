home-week = **Cette semaine**
home-week-empty = Rien n’est prévu dans les sept jours.
home-post = • { $title } — { $network }, { $when }{ $state ->
    [ready] {" "}✅
   *[other] {""}
 }
home-waiting = **En attente d’une signature**
home-waiting-empty = Rien n’attend.
home-waits = • { $what } — { $name }, { $days ->
    [0] depuis aujourd’hui
    [one] depuis hier
   *[other] depuis { $days } jours
 }
home-reviews = **Avis sans réponse**
home-reviews-empty = Aucun avis n’attend.
home-reviews-card = { $count ->
    [one] Un avis attend
   *[other] { $count } avis attendent
 }, dont { $urgent } { $urgent ->
    [one] urgent
   *[other] urgents
 } ; le plus ancien depuis { $days } { $days ->
    [one] jour
   *[other] jours
 }.
 Étoiles : { $stars }
 Thèmes : { $topics }
home-settings = **Réglages**
 Cabinet : { $name }, { $city } · { $posts } publications par semaine · avis : { $policy }
home-ideas = Des idées
home-agenda = L’agenda
home-reminders = Les rappels
home-sign = Voir et signer
home-review = Les avis
home-practice = Le cabinet
home-team = L’équipe
home-privacy = Confidentialité
