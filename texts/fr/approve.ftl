approve-menu-signer = ce qui attend une signature
approve-waiting = **En attente de signature**
approve-none = Rien n’attend de signature.
approve-line = • { $what } — { $signer }, depuis le { $when }
approve-show = Voir : { $what }
approve-open = Voir
approve-who = Qui signe ?
approve-what = { $kind ->
    [review] réponse à l’avis n° { $number }
    [post] publication n° { $number }
   *[other] texte n° { $number }
 }
approve-card = **Signature demandée à { $signer }** — { $what }, version { $version }, empreinte { $mark }.
 Demandée par { $asker }, { $when }. Cabinet : { $practice }.
approve-findings = { $verdict ->
    [risk] 🟠 À risque ({ $rules }) : seul un praticien peut le prendre sur lui, et cela s’inscrit.
    [breach] 🔴 Contraire aux règles ({ $rules }).
   *[advice] 🔵 Conseils : { $rules }.
 }
approve-sign = Signer
approve-changes = Demander une modification
approve-edit = Modifier
approve-refuse = Refuser
approve-copy = Copier
approve-published = C’est publié
approve-send = Envoyer
approve-keep = Enregistrer
approve-changes-title = Modification
approve-refuse-title = Refus
approve-edit-title = Modifier le texte
approve-ask-words = Que faut-il changer ?
approve-ask-reason = Pourquoi ? (facultatif)
approve-ask-text = Le texte
approve-same = Le texte n’a pas changé ; la demande tient toujours.
approve-nobody = Personne ne peut signer ce texte dans ce cabinet : il faut un praticien. /signataires montre qui signe.
approve-not-you = Vous ne pouvez pas décider pour ce texte. Peuvent le signer : { $names }.
approve-breach = 🔴 Ce texte est contraire aux règles ({ $rules }) : personne ne peut le signer. Modifiez-le d’abord.
approve-breach-now = Relu à l’instant, ce texte est contraire aux règles ({ $rules }) : personne ne peut le signer. Modifiez-le.
approve-risk-practitioner = Ce texte est à risque ({ $rules }) : seul un praticien peut le prendre sur lui.
approve-risk-sure = 🟠 Ce texte est à risque ({ $rules }). Le signer quand même, en votre nom ? Cela s’inscrit au registre.
approve-risk-yes = Je le prends sur moi
approve-void-now = Ce texte a été modifié depuis : cette demande ne vaut plus. Une nouvelle carte porte sur la nouvelle version.
approve-late = { $state ->
    [signed] Trop tard : { $name } a déjà signé ce texte, { $when }.
    [changes] Trop tard : { $name } a déjà demandé une modification, { $when }.
   *[refused] Trop tard : { $name } a déjà refusé ce texte, { $when }.
 }
approve-is-signed = ✅ **Signé** par { $name }, { $when } ; la signature porte sur ce texte exact ({ $mark }). À publier par vous : rien ne part tout seul.
approve-is-changes = ✍️ { $name } demande une modification ({ $when }) : { $words }
approve-is-refused = ⛔ Refusé par { $name }, { $when } : { $words }
approve-is-void = ➖ Sans valeur : le texte a été modifié depuis.
approve-is-published = 📌 Signé par { $name } et **publié**.
approve-published-already = Ce texte est déjà noté comme publié.
approve-told-signed = ✅ { $name } a signé : { $what }. À vous de publier.
approve-told-changes = ✍️ { $name } demande une modification ({ $what }) : { $words }
approve-told-refused = ⛔ { $name } a refusé ({ $what }) : { $words }
approve-still = ⏳ Ce texte attend encore votre signature.
approve-passed-on = ⏳ La première personne sollicitée n’a pas répondu en deux jours ; à vous, si vous le voulez bien.
approve-text-now = Voici le texte tel qu’il est ; copiez-le, changez-le, et renvoyez-le entier.
