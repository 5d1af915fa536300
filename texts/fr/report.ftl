report-title = **À signaler à Google** au titre de : { $category }
report-words = Les mots qui le justifient : « { $words } »
report-verdict = { $why }
report-chosen = C’est vous qui choisissez cette catégorie : les mots de l’avis ne suffisent pas à la montrer. Google juge sur les mots publiés.
report-text = Le texte à coller, qui ne dit rien de personne :
report-opinion = **Je ne vois pas de motif de retrait.** { $why }
 Signaler un avis seulement parce qu’il est injuste ne mène à rien. Si vous savez quelque chose que les mots ne disent pas (avis d’un concurrent, usurpation), choisissez la catégorie exacte.
report-choose = Quelle catégorie de Google ? Une seule, et la vraie.
report-other-category = Choisir la catégorie
report-done = C’est signalé ✓
report-page = Ouvrir Google
report-tool = Outil de Google
report-sent = C’est noté : avis signalé. Il faut souvent plusieurs jours ; je vous redemande dans { $days } jours ({ $when }). D’ici là, ne répondez pas.
report-follow-up = 🔔 Avis n° { $number } : { $stage ->
    [appeal] Google a-t-il répondu à votre appel ?
   *[report] Google a-t-il décidé ?
 }
report-yes = Retiré
report-no = Refusé
report-not-yet = Pas encore
report-later = D’accord, je vous redemande : { $when }.
report-removed = L’avis n° { $number } a été retiré. Il est classé.
report-refused = Google a refusé. **Un seul appel est possible**, dans l’outil de gestion des avis. Voici le texte de l’appel :
report-refused-last = Google a maintenu l’avis : il n’y a plus d’appel chez Google. Restent la réponse en termes généraux, le silence, ou les voies légales.
report-appealed = Appel envoyé ✓
report-appeal-sent = C’est noté : appel envoyé. Je vous redemande : { $when }.
report-evidence = Dossier de preuves
report-clock = Délai de diffamation
report-routes = Voies légales
report-listing = Faire retirer ma fiche
report-evidence-title = Dossier de preuves
report-evidence-intro = Trois questions, chacune peut être passée.
report-ask-published = Quand l’avis a-t-il été publié pour la première fois ?
report-ask-published-hint = Par exemple : 12/10/2026, ou « il y a deux semaines ».
report-ask-author = Le nom affiché de l’auteur ?
report-ask-link = Le lien de l’avis (bouton Partager de Google) ?
report-day-unread = Je n’ai pas lu de date passée. Écrivez-la par exemple ainsi : 12/10/2026, 3 octobre, « il y a deux semaines ».
report-evidence-made = **Dossier de preuves**, fait { $when }. Empreinte SHA-256 du fichier : `{ $mark }`
 L’empreinte montre que le fichier n’a pas changé ; elle ne prouve ni la publication ni sa date. Un constat de commissaire de justice fait foi : pensez-y vite, avant que l’avis ne change. Ce dossier échappe à l’effacement automatique.
 { $shot ->
    [yes] La capture d’écran y est.
   *[no] Envoyez-moi maintenant la capture d’écran, si vous l’avez : je l’ajoute au dossier.
 }
report-shot-image = Il me faut une image (PNG ou JPEG).
report-clock-ask = Quand cet avis a-t-il été **publié pour la première fois** ? Le délai court de ce jour-là, non de celui où vous l’avez découvert. Par exemple : 12/10/2026, ou « il y a deux semaines ».
report-clock-card = **Avis n° { $number } — le délai de la diffamation et de l’injure** (loi du 29 juillet 1881 : trois mois)
 Première publication : { $published }
 Dernier jour pour agir, par prudence : **{ $last }** — { $left ->
    [0] le délai est passé
    [one] c’est le dernier jour
   *[other] { $left } jours restants
 }
 Rappels : { $reminders }
 C’est une information, pas un conseil : un avocat dit si les mots relèvent de ce texte.
report-redate = Corriger la date
report-routes-title = **Ce que le droit offre.** Une information avec ses sources, pas un conseil : votre assureur et un avocat jugent de votre cas.
report-source = Source
report-listing-intro = Une fiche créée sans vous, à laquelle le secret vous empêche de répondre : la CNIL (29 décembre 2025) dit que vous devez pouvoir en obtenir le retrait. Des décisions plus anciennes allaient en sens contraire. Voici l’opposition à adresser à Google ; complétez ce qui est entre accolades et montrez-la à votre conseil.
