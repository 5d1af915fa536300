telegram-file = Je n’ai pas pu lire ce fichier : Telegram ne me l’a pas remis. Renvoyez-le, ou collez le texte.
telegram-file-big = Ce fichier dépasse 20 Mo, la limite de Telegram. Envoyez-en une version plus légère, ou collez le texte.
telegram-private = Cette réponse ne se montre pas dans un groupe. Ouvrez une conversation avec moi, puis recommencez ici.
telegram-open = M’écrire en privé
