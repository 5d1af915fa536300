poll-how = Écrivez la question puis les réponses, séparées par « | », de deux à { $most } : /sondage Quelle photo ? | la salle | l’équipe
