agenda-menu-agenda = la semaine et le mois des publications
agenda-file = agenda
agenda-before = ◀
agenda-after = ▶
agenda-week = Semaine
agenda-month = Mois
agenda-picture = Image
agenda-export = Calendrier .ics
agenda-kept = Sans date
agenda-fill = Proposer un plan
agenda-ideas = Des idées
agenda-back = Agenda
agenda-ics = { $count ->
    [one] Une publication
   *[other] { $count } publications
 }, à ouvrir dans votre calendrier.
agenda-nothing-to-export = Rien n’est encore prévu : il n’y a rien à exporter.
agenda-none-kept = Aucune idée n’attend de date.
agenda-kept-list = **Sans date**
agenda-one = **{ $title }**
 { $network } · { $when }
 { $state }
 Pourquoi : { $why }
agenda-text = Le texte
agenda-swap = Échanger
agenda-copy = Dupliquer
agenda-skip = Passer
agenda-figures = Ses chiffres
agenda-skipped = ✗ « { $title } » est passée. Sa place reste vide, rien d’autre ne bouge.
agenda-no-other = Il n’y a pas d’autre publication prévue avec laquelle échanger.
agenda-swap-with = Échanger « { $title } » avec :
agenda-swapped = Échangé : « { $one } », { $when } ; « { $other } », { $then }. Rien d’autre ne bouge.
agenda-copied = Copie faite de « { $title } ». C’est une reprise : mieux vaut changer de réseau, ou laisser passer quelques mois.
agenda-span = Un plan sur combien de temps ? { $posts ->
    [one] Une publication
   *[other] { $posts } publications
 } par semaine, vos réseaux, vos absences et vos jours de bloc (/cabinet, /horaires).
agenda-span-4 = 4 semaines
agenda-span-13 = 3 mois
agenda-span-52 = Un an
agenda-drawn = **{ $count ->
    [one] Une publication
   *[other] { $count } publications
 } sur { $weeks } semaines**
agenda-more = … et { $count } autres.
agenda-no-plan = Cette période est déjà pleine, ou je n’ai plus d’idée neuve pour elle.
agenda-keep = Garder ce plan
agenda-redraw = Autre tirage
agenda-checking = Je compose et je relis { $weeks } semaines de textes, un instant.
agenda-filled = { $count ->
    [one] Une publication est planifiée
   *[other] { $count } publications sont planifiées
 }, chacune avec son rappel. Chacune se déplace sans toucher aux autres.
