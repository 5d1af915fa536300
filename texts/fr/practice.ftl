practice-menu-cabinet = les réglages du cabinet et l’équipe
practice-card = **Cabinet { $name }**
 Spécialité : { $specialty }
 Ville : { $city } (heure : { $zone })
 Langue : { $language }
 Réseaux : { $networks }
 Publications par semaine : { $posts }
 Avis : { $policy }
 Signature des réponses : { $signature }
 Contact privé : { $contact }
 Lien pour laisser un avis : { $link }
practice-change = Changer les réglages
practice-contact = Signature et contact
practice-people = Équipe
practice-me = Mon titre
practice-me-only = Seuls les praticiens déclarent un titre.
practice-ask-name = Le nom du cabinet ?
practice-ask-signature = La signature sous les réponses aux avis ?
practice-ask-signature-hint = Par exemple : Le cabinet, ou L’équipe du cabinet.
practice-ask-contact = Le contact privé à proposer ?
practice-ask-contact-hint = Par exemple : 01 23 45 67 89, ou la page de contact.
practice-ask-link = Le lien de Google pour laisser un avis ?
practice-team = **L’équipe**
practice-member = • { $name } — { $role }{ $owner ->
    [yes] , propriétaire
   *[no] {""}
 }
practice-invite-practitioner = Inviter un praticien
practice-invite-editor = Inviter un rédacteur
practice-invite-reader = Inviter un lecteur
practice-invited = Invitation pour un { $role }, valable { $days } jours et une seule fois. Transmettez-la en privé ; la personne m’envoie ceci :
practice-remove = Retirer { $name }
practice-remove-sure = Retirer l’accès de { $name }, tout de suite ?
practice-removed = { $name } n’a plus accès.
