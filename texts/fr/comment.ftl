comment-menu-commentaire = répondre à un commentaire ou à un message privé
comment-ask = Collez le commentaire ou le message privé. Avec le prénom devant, si vous voulez (« Julie : … »). Ne collez jamais un dossier de patient.
comment-placeholder = Le commentaire
comment-empty = Il n’y a pas de commentaire là. Collez-le tel qu’il est.
comment-voice = Je n’entends pas encore les messages vocaux : écrivez ou collez le texte.
comment-need = { $need ->
    [suicide] 🚨 **Détresse.** Répondez tout de suite, donnez le 3114 (prévention du suicide, 24 h/24) et le 15 ; ne restez pas seul avec ce message.
    [emergency] 🚨 **Urgence possible.** Le 15 ou le 112 d’abord ; rien qui ressemble à un avis.
    [medical] **Question médicale** : aucun avis à distance, une invitation à consulter.
    [photo] **Une photo** : on ne la juge pas, on invite à consulter.
    [price] **Question de prix** : pas de tarif en public, la consultation et le devis.
    [appointment] **Rendez-vous** : vers le secrétariat.
    [practical] **Question pratique.**
    [praise] **Un mot gentil** : un merci chaleureux, sans rien confirmer.
    [criticism] **Une critique** : courtoisie, et la suite en privé.
    [abuse] **Injure ou menace** : mieux vaut ne pas répondre, masquer et signaler.
   *[other] **Un message.**
 } { $where ->
    [message] Message privé.
   *[comment] Commentaire public.
 }
comment-injection = Le texte donne des ordres à une machine : je ne les suis pas.
comment-no-data = Ne demandez ni récit ni photo par ce canal, et ne gardez pas de données de santé dans la messagerie.
comment-silence = Si vous répondez tout de même :
comment-other = Autre
comment-name = Prénom
comment-ask-name = Quel prénom, tel que le réseau l’affiche ? (« - » pour n’en mettre aucun)
comment-private = C’est un message privé
comment-public = C’est un commentaire public
comment-photo = Une photo était jointe
comment-no-photo = Sans photo
