peak-open = Heures de pointe
peak-title = **Aux heures de pointe**
peak-chosen = Vos rappels sonnent { $minutes ->
    [0] à l’heure dite, jamais en avance.
   *[other] jusqu’à { $minutes } minutes en avance s’il le faut.
 }
peak-explain = Quand beaucoup de cabinets ont un rappel à la même minute, la messagerie n’en laisse passer que quelques dizaines par seconde : les derniers arrivent en retard. Ceux qui acceptent un peu d’avance passent avant la foule. Le reste du temps, tout sonne à l’heure.
peak-choice = { $minutes ->
    [0] Jamais en avance
   *[other] Jusqu’à { $minutes } min en avance
 }
