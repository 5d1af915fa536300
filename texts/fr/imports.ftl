imports-menu-importer = importer des avis (export Google ou CSV)
imports-ask = Envoyez le fichier : l’export de votre fiche d’établissement par Google Takeout (reviews.json), ou un CSV. Je ne garde que les avis ; le même fichier peut être renvoyé, rien ne sera compté deux fois.
imports-not-a-file = Il me faut un fichier JSON ou CSV. Pour la capture d’écran d’un seul avis : /avis.
imports-big = Ce fichier est trop grand : { $limit } Mo au plus.
imports-unreadable = Je ne trouve pas d’avis dans ce fichier. Il me faut l’export JSON de Google (reviews.json), ou un CSV dont une colonne porte le texte ou les étoiles.
imports-none = Ce fichier ne contient aucun avis.
imports-ask-column = Je ne reconnais pas les colonnes de ce fichier. { $field ->
    [text] Laquelle contient le **texte de l’avis** ?
    [stars] Laquelle contient les **étoiles** ?
   *[created] Laquelle contient la **date de publication** ?
 }
imports-column-button = { $name }
imports-column-none = Aucune
imports-begun = { $count } avis à lire : un instant.
imports-progress = { $bar } { $done } / { $total }
imports-summary = **{ $read ->
    [one] Un avis lu
   *[other] { $read } avis lus
 }** : nouveaux { $new }, déjà connus { $known }, modifiés { $changed }. Déjà répondus : { $answered }.
imports-calls = Parmi les nouveaux sans réponse : on peut répondre { $reply }, mieux vaut se taire { $noreply }, à signaler { $report }, à montrer à un conseil { $advice }. Critiques (3 étoiles ou moins) : { $critical }.
imports-urgent = 🚨 { $count ->
    [one] Un avis parle d’une urgence ou d’une complication : voyez-le tout de suite.
   *[other] { $count } avis parlent d’une urgence ou d’une complication : voyez-les tout de suite.
 }
imports-see = Voir ce qui attend
imports-care = À signaler, à conseiller
