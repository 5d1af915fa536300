profile-menu-bio = votre profil, dans la limite du réseau
profile-menu-fiche = la fiche Google, point par point
profile-menu-site = le site, point par point
profile-bio = **Profil { $network }** ({ $length } / { $limit } caractères) :
profile-left-out = Faute de place : { $parts }
profile-missing = Il manque : { $what }
profile-bio-refused = 🔴 Ce texte ne passe pas les règles ({ $rules }) : corrigez-le avant de l’afficher.
profile-fill = Compléter
profile-form = Votre profil
profile-ask-site = L’adresse de votre site ?
profile-ask-register = Votre numéro d’inscription ?
profile-ask-register-hint = Par exemple : RPPS 10000000000.
profile-ask-subjects = De quoi parlez-vous ici ?
profile-ask-subjects-hint = Deux ou trois sujets, séparés par des virgules : « cicatrices, reconstruction ».
profile-fiche = **Fiche Google** : { $done ->
    [0] 0 point
    [1] 1 point
   *[other] { $done } points
 } à jour sur { $all } (page { $page } / { $pages })
profile-site = **Site** : { $done ->
    [0] 0 point
    [1] 1 point
   *[other] { $done } points
 } à jour sur { $all } (page { $page } / { $pages })
profile-by = par { $name }
profile-done = Fait { $number } ✓
profile-monthly = Chaque mois, me le rappeler
profile-monthly-already = Le tour du mois est déjà prévu : { $when }.
profile-monthly-set = C’est noté : le tour du mois sonnera { $when }.
profile-round = 🔎 **Le tour du mois** : ce qu’un patient trouve en cherchant votre nom.
profile-round-due = Points à reprendre : { $fiche } sur la fiche, { $site } sur le site.
profile-open-fiche = La fiche
profile-open-site = Le site
