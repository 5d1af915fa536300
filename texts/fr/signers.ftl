signers-card = **Qui signe**
 Réponses aux avis : toujours un praticien. Dans l’ordre : { $names }.
 Publications : { $posts ->
    [editor] un praticien ou un rédacteur
   *[practitioner] un praticien
 }.
 Deuxième regard : { $other ->
    [yes] oui, on ne signe pas ce que l’on a soi-même demandé
   *[no] non
 }.
signers-on = { $name } peut signer
signers-off = { $name } ne signe plus
signers-first = { $name } en premier
signers-posts = Publications : changer
signers-other = Deuxième regard : changer
