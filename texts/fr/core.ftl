core-cancelled = C’est annulé.
core-nothing-to-cancel = Rien n’était en cours.
core-unexpected = Quelque chose s’est mal passé (code { $code }). Rien n’est perdu : réessayez, ou tapez /annuler. Si cela revient, donnez ce code à la personne qui administre l’assistant.
core-stale = Ce bouton n’est plus à jour. Redemandez la liste, par exemple avec /avis, /agenda ou /rappels.
core-forbidden = { $role ->
    [practitioner] Seul un praticien du cabinet peut faire cela.
    [editor] Votre rôle permet de lire, pas de modifier. Demandez au propriétaire du cabinet.
    [owner] Seul le propriétaire du cabinet peut faire cela.
   *[other] Vous ne pouvez pas faire cela.
 }
core-unusable = { $why }
core-form-required = Il faut une réponse ici.
core-form-choose = Choisissez parmi les réponses proposées.
core-form-long = C’est trop long : { $limit } caractères au plus.
core-form-done = Terminé
core-form-skip = Passer
core-yes = Oui
core-no = Non
core-back = Retour
core-cancel = Annuler
core-change = Changer
core-all-done = C’est fait.
