outcomes-menu-resultats = ce que vos publications ont donné
outcomes-ask = Comment a marché « { $title } » sur { $network } ? Une ligne suffit, tout est facultatif : « 34 likes, 5 commentaires, 2 partages, 1200 vues ». Je ne le redemanderai pas.
outcomes-answer = Répondre
outcomes-skip = Passer
outcomes-line = Vos chiffres, en une ligne : « 34 likes, 5 commentaires, 2 partages, 1200 vues », ou simplement « 34 5 2 1200 ».
outcomes-placeholder = likes, commentaires, partages, vues
outcomes-not-read = Je n’y ai pas trouvé de chiffres. Par exemple « 34 likes, 5 commentaires », ou « passer ».
outcomes-skipped = Entendu, je n’en parle plus.
outcomes-noted = C’est noté pour « { $title } » : { $figures }.
outcomes-likes = { $count } j’aime
outcomes-comments = { $count ->
    [0] aucun commentaire
    [one] { $count } commentaire
   *[other] { $count } commentaires
 }
outcomes-shares = { $count ->
    [0] aucun partage
    [one] { $count } partage
   *[other] { $count } partages
 }
outcomes-reach = { $count } personnes touchées
outcomes-followers = { $count } abonnés
outcomes-all = Tous les résultats
outcomes-followers-missing = Avec le nombre d’abonnés sur { $network }, je pourrai en tirer un taux.
outcomes-followers-set = Nombre d’abonnés
outcomes-followers-of = Abonnés { $network }
outcomes-followers-ask = Combien d’abonnés sur { $network } ?
outcomes-title = { $count ->
    [0] Aucun résultat n’est encore connu. Importez un export de Meta ou d’Instagram (CSV), ou répondez quand je demande comment une publication a marché.
    [one] **Une publication suivie**
   *[other] **{ $count } publications suivies**
 }
outcomes-import = Importer un export
outcomes-moment = Meilleure heure
outcomes-import-ask = Envoyez-moi l’export CSV de Meta Business Suite ou d’Instagram, ou collez-le. Colonnes utiles : date et heure de publication, réseau, format, mentions j’aime, commentaires, partages, couverture.
outcomes-file-big = Ce fichier dépasse { $limit } Mo. Exportez une période plus courte.
outcomes-not-export = Aucune colonne ne dit quand les publications sont parties : je ne peux rien en apprendre. Choisissez l’export « Contenu » ou « Publications », au format CSV.
outcomes-empty = Ce fichier ne contient aucune publication que je sache lire.
outcomes-which-network = { $count } publications, sans nom de réseau. De quel réseau vient ce fichier ?
outcomes-zone-suspect = Oui, fuseau { $zone }
outcomes-zone-here-after-all = Non, c’est l’heure du cabinet
outcomes-zone-here = Oui, c’est l’heure du cabinet
outcomes-zone-not = Autre fuseau
outcomes-zone-other = De quel fuseau sont les heures du fichier ? Vous pouvez aussi l’écrire (« Europe/London »).
outcomes-importing = J’enregistre { $count } publications, un instant.
outcomes-imported = { $count } publications lues, du { $first } au { $last }, dont { $fresh } nouvelles.{ $skipped ->
    [0] {""}
    [one] {" "}Une ligne illisible a été laissée.
   *[other] {" "}{ $skipped } lignes illisibles ont été laissées.
 }
outcomes-by-network = **{ $network }** : { $reading }
