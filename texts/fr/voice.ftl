voice-menu-voix = vos propres textes, pour que le modèle écrive comme vous
voice-card = **Votre voix** : { $count ->
    [0] aucun exemple
    [one] un exemple
   *[other] { $count } exemples
 }. Collez quelques-unes de vos publications : noms, coordonnées et mots de santé y sont masqués, et elles sont gardées chiffrées.
voice-model = Elles servent au modèle ({ $host }) pour le rythme et le vocabulaire, jamais pour les faits.
voice-no-model = Aucun modèle n’est branché : elles serviront le jour où il y en aura un. Les textes de la maison restent les mêmes.
voice-add = Ajouter un exemple
voice-more = Un autre
voice-drop = Oublier celui-ci
voice-clear = Tout effacer
voice-ask = Collez une publication que vous avez écrite.
voice-length = Il faut entre { $shortest } et { $longest } caractères.
voice-kept = Gardé ({ $count }), sous cette forme :
