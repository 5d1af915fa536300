privacy-menu-confidentialite = ce qui est gardé, l’exporter, l’effacer
privacy-card = **Ce qui est gardé**
 Les réglages du cabinet, les idées, le calendrier, les rappels, les avis collés et les brouillons, sur le serveur de votre cabinet et nulle part ailleurs. { $sealed ->
    [yes] Les textes y sont chiffrés avec une clé propre au cabinet.
   *[no] ⚠️ Les textes n’y sont pas chiffrés : ENCRYPTION_KEYS est vide.
 }
 Avis et brouillons sont effacés après { $months } mois, sauf les dossiers de preuve. Le journal ne contient aucun texte. { $model ->
    [none] Aucun modèle de langage n’est branché.
   *[other] Un modèle de langage est branché ({ $model }) ; { $sends ->
        [yes] il reçoit le texte des avis, masqué : ni noms, ni dates, ni actes.
       *[no] il ne voit jamais le texte d’un avis.
     }
 }
 Ne collez jamais un dossier de patient.
privacy-export = Exporter en JSON
privacy-delete = Tout effacer
privacy-leave = Quitter le cabinet
privacy-exported = Voici tout ce qui est gardé pour ce cabinet. Ce fichier est en clair : rangez-le avec soin.
privacy-delete-sure = Effacer le cabinet, ses avis, ses brouillons, son calendrier et sa clé ? C’est définitif, pour toute l’équipe.
privacy-delete-yes = Oui, tout effacer
privacy-deleted = Tout est effacé, clé comprise. Au revoir.
privacy-leave-sure = Quitter ce cabinet ? Votre nom et vos comptes seront effacés ; ce que vous avez signé reste au cabinet.
privacy-left = Vous avez quitté le cabinet. Au revoir.
