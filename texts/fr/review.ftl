review-menu-avis = les avis : répondre, ou pas
review-offer = C’est un avis : que faire ?
review-ask = Collez l’avis ici (avec ses étoiles si vous les avez), transférez-le, ou envoyez sa capture d’écran.
review-placeholder = L’avis
review-empty = Je ne vois là ni texte ni étoiles. Collez l’avis tel qu’il est sur Google.
review-long = C’est plus long qu’un avis ne peut l’être : { $limit } caractères au plus.
review-voice = Je n’entends pas encore les messages vocaux : écrivez ou collez le texte de l’avis.
review-file = Ce fichier n’est ni un texte ni une image. Collez le texte de l’avis, ou envoyez sa capture d’écran. Pour un export d’avis (JSON de Google ou CSV) : /importer.
review-photo-big = Cette image est trop lourde : { $limit } Mo au plus.
review-no-ocr = Je ne sais pas lire les images sur cette installation (il y faut le programme tesseract). Copiez le texte de l’avis et collez-le ici.
review-photo-empty = Je n’ai trouvé aucun texte sur cette image. Copiez le texte de l’avis et collez-le ici.
review-read = Voici ce que j’ai lu sur l’image. Est-ce bien le texte de l’avis ? Sinon, renvoyez-le corrigé.
review-read-yes = Oui, c’est cela
review-again = Cet avis m’est déjà connu (n° { $number }). Voici où il en est.
review-positions = **Une fois pour toutes, avant le premier avis.** Les voix officielles divergent. Le guide de l’Ordre des médecins (2018) admet une réponse empathique, qui ne révèle rien et ne promeut rien. Fin 2025, un responsable de l’Ordre a dit qu’un médecin ne doit surtout pas répondre aux avis. **Ne pas répondre est donc toujours une bonne réponse.** Le choix vous appartient ; aujourd’hui : { $policy }.
review-policy-set = C’est noté : { $policy }. Cela se change avec /cabinet.
review-decision = { $decision ->
    [reply] **On peut répondre**, en termes généraux.
    [no-reply] **Mieux vaut ne pas répondre.**
    [report] **À signaler à Google**, sans répondre.
   *[advice] **Prenez conseil d’abord**, ne répondez pas maintenant.
 }
review-facts = Avis n° { $number } · { $stars } · { $language } · sujets : { $topics } · { $state ->
    [new] nouveau
    [drafted] réponse proposée
    [approved] réponse signée
    [published] réponse publiée
    [reported] signalé à Google
    [refused] signalement refusé
    [appealed] appel déposé
   *[closed] classé
 }
review-words = Avis : « { $words } »
review-wordless = sans commentaire
review-removal = **Retrait par Google** : { $why }
review-categories = Catégorie de Google : { $names }.
review-policy = { $policy ->
    [answer] Votre règle : répondre, sans rien révéler (/cabinet).
    [never] Votre règle : ne jamais répondre (/cabinet). Je ne prépare donc rien.
   *[ask] À vous de choisir : répondre ou ne pas répondre, les deux se défendent (/cabinet pour fixer une règle).
 }
review-star = { $count } ★
review-prepare = Préparer une réponse
review-report = Signaler à Google
review-evidence = Preuves et délais
review-close = Ne pas répondre
review-reopen = Rouvrir
review-anyway = Répondre quand même
review-anyway-note = { $decision ->
    [advice] Vous passez outre mon conseil ; c’est votre décision, et elle est inscrite. Avez-vous vu votre assureur ?
   *[other] Vous passez outre mon conseil ; c’est votre décision, et elle est inscrite.
 }
review-last = Notre dernière réponse ?
review-history = Historique
review-not-to-answer = Je ne prépare pas de réponse à cet avis : voyez les raisons sur sa fiche, ou votre règle dans /cabinet.
review-no-draft = Je n’ai pas trouvé de texte sûr pour cet avis. Ne pas répondre est une bonne réponse ; vous pouvez aussi écrire votre texte et le passer par /verifier.
review-draft-void = Avec ces étoiles, je ne conseille plus de répondre : la proposition précédente est annulée.
review-draft = **Proposition { $version }** · { $tone ->
    [sober] sobre
    [warm] chaleureuse
    [brief] brève
   *[none] libre
 } · { $source ->
    [model] rédigée par le modèle ({ $host }), relue par mes règles
    [edited] rédigée par vous
   *[offline] rédigée par la maison, sans modèle
 } · { $length } caractères
review-model-note = { $note ->
    [refused] Le texte du modèle n’a pas passé mes règles : voici celui de la maison.
   *[unavailable] Le modèle n’a pas répondu à temps : voici le texte de la maison.
 }
review-verdict = { $verdict ->
    [breach] **Contraire aux règles** : ce texte ne peut pas être signé ainsi. Modifiez-le.
   *[risk] **À risque** : seul un praticien peut le prendre sur lui, et cela s’inscrit.
 }
review-translation = En français : { $text }
review-insurer = Sur ce sujet, voyez d’abord votre assureur.
review-approved = ✅ Signée. Collez-la sur Google, puis dites-moi que c’est publié : rien ne part tout seul.
review-copy = Copier
review-approve = Approuver
review-other = Autre
review-shorter = Plus court
review-warmer = Plus chaleureux
review-edit = Modifier
review-measure = Dire ce qui a changé
review-published = Publié ✓
review-google = Ouvrir la page de Google
review-consent = Montrer l’avis au modèle ?
review-consent-ask = Pour des propositions plus proches de l’avis, je peux montrer son texte **masqué** au modèle de { $host }. Noms, dates, lieux, montants, actes et diagnostics sont remplacés par des marques. Voici exactement ce qui partirait pour cet avis :
 « { $text } »
 Sans cet accord, le modèle ne reçoit que les étoiles, les sujets et le ton. Le masquage peut laisser passer un détail : dans le doute, refusez.
review-consent-yes = J’accepte, pour le cabinet
review-consent-no = Non, étoiles et sujets seulement
review-consent-kept = { $answer ->
    [yes] C’est noté : le texte masqué des avis peut être montré au modèle. Votre accord est inscrit.
   *[no] C’est noté : le modèle ne recevra que les étoiles, les sujets et le ton.
 }
review-shortest = Je ne sais pas faire plus court sans devenir sec. Vous pouvez couper vous-même avec [Modifier].
review-measures = Qu’est-ce qui a changé chez vous ? Je le dirai comme votre façon actuelle de travailler, jamais comme un aveu. Ne cochez que ce qui est vrai.
review-no-measure = Il n’y a rien à cocher pour cet avis : les mesures ne se disent que pour l’attente, le téléphone, l’accueil et le stationnement.
measure-waiting-spacing = Rendez-vous plus espacés
measure-waiting-notice = Retards annoncés par message
measure-waiting-slots = Plages libres pour les imprévus
measure-phone-switchboard = Nouveau standard
measure-phone-online = Rendez-vous en ligne
measure-phone-callback = Demande de rappel sur le répondeur
measure-welcome-team = Accueil renforcé
measure-welcome-training = Formation à l’accueil
measure-welcome-room = Salle d’attente réaménagée
measure-parking-directions = Plan d’accès sur le site
measure-parking-message = Où se garer, dans la confirmation
measure-parking-spaces = Places réservées
review-edit-title = Modifier la réponse
review-ask-text = Le texte corrigé, en entier
review-keep = Enregistrer
review-breach = Ce texte est contraire aux règles : personne ne peut le signer. Modifiez-le d’abord.
review-sign-first = Il faut d’abord la signature d’un praticien : je la demande.
review-old-draft = Cette proposition a été remplacée : la plus récente est plus bas, ou dans /avis.
review-closed = L’avis n° { $number } est classé sans réponse. C’est une décision qui se défend, et elle est inscrite.
review-inbox-button = Les avis
review-inbox = { $kind ->
    [critical] **Critiques sans réponse (3 étoiles ou moins)** : { $count }
    [care] **À signaler ou à montrer à un conseil** : { $count }
    [answered] **Avis traités** : { $count }
    [all] **Tous les avis** : { $count }
   *[open] { $count ->
        [0] **Aucun avis n’attend.** Collez-en un quand il arrive.
        [one] **Un avis attend**
       *[other] **{ $count } avis attendent**
     }
 }
review-line = { $number }. { $mark } { $stars } · { $days ->
    [0] aujourd’hui
    [one] hier
   *[other] il y a { $days } jours
 } · { $state ->
    [new] nouveau
    [drafted] proposition prête
    [approved] signé, à publier
    [published] publié
    [reported] signalé
    [refused] signalement refusé
    [appealed] en appel
   *[closed] classé
 } · { $topics }
 { $words }
review-number = Voir { $number }
review-more = Suite
review-paste = Coller un avis
review-filter-open = En attente
review-filter-critical = Critiques
review-filter-care = À signaler, à conseiller
review-filter-answered = Traités
review-filter-all = Tous
review-last-none = Le cabinet n’a encore signé aucune réponse ici.
review-last-title = { $count ->
    [one] **Ce que le cabinet a répondu la dernière fois.** Je ne proposerai pas de texte qui y ressemble.
   *[other] **Ce que le cabinet a répondu les dernières fois**, le plus proche de cet avis d’abord. Je ne proposerai pas de texte qui y ressemble.
 }
review-last-one = Avis n° { $number }, { $when } :
review-history-title = **Avis n° { $number }** · { $state ->
    [new] nouveau
    [drafted] réponse proposée
    [approved] réponse signée
    [published] réponse publiée
    [reported] signalé à Google
    [refused] signalement refusé
    [appealed] appel déposé
   *[closed] classé
 }
review-event = • { $when } — { $name } : { $action ->
    [review-received] avis reçu
    [review-imported] avis importé
    [review-judged] étoiles précisées
    [drafted] proposition (empreinte { $mark })
    [signature-asked] signature demandée (empreinte { $mark })
    [signature-void] signature annulée par une modification
    [signature-changes] modification demandée
    [signature-refused] signature refusée
    [signature-passed-on] signature demandée à quelqu’un d’autre
    [override] risque pris sur soi (empreinte { $mark })
    [signed] signé (empreinte { $mark })
    [published] publié (empreinte { $mark })
    [review-closed] classé sans réponse
    [review-reopened] rouvert
    [advice-set-aside] conseil écarté
    [review-reported] signalé à Google
    [review-report-refused] signalement refusé
    [review-appealed] appel envoyé
    [review-removed] retiré par Google
    [evidence-made] dossier de preuves
    [clock-set] délai de diffamation noté
   *[other] { $action }
 }
review-nudge = 🔔 Des avis attendent : { $count }.
review-rhythm = Relances
review-rhythm-ask = À quel rythme vous rappeler les avis qui attendent ? Aujourd’hui : { $rhythm ->
    [daily] chaque jour ouvré, à 9 h
    [never] jamais
   *[weekly] le lundi, à 9 h
 }.
review-rhythm-daily = Chaque jour ouvré
review-rhythm-weekly = Le lundi
review-rhythm-never = Jamais
review-rhythm-set = { $rhythm ->
    [daily] C’est noté : chaque jour ouvré à 9 h, s’il y a lieu.
    [never] C’est noté : plus de relance.
   *[weekly] C’est noté : le lundi à 9 h, s’il y a lieu.
 }
topic-waiting = attente
topic-phone = téléphone
topic-cost = tarif
topic-welcome = accueil
topic-result = résultat
topic-pain = douleur
topic-hygiene = hygiène
topic-refusal = refus
topic-billing = facturation
topic-complication = complication
topic-staff = équipe
topic-parking = stationnement
topic-other = autre
google-fake-engagement = faux engagement
google-impersonation = usurpation d’identité
google-misinformation = désinformation
google-misrepresentation = déclaration trompeuse
google-harassment = harcèlement
google-hate-speech = incitation à la haine
google-offensive = contenu choquant
google-personal-information = informations personnelles
google-profanity = grossièretés
google-sexual = contenu sexuel
google-violence = violence
google-dangerous = contenu dangereux
google-illegal = contenu illégal
google-off-topic = hors sujet
google-advertising = publicité
google-gibberish = contenu incompréhensible
tongue-fr = français
tongue-en = anglais
tongue-es = espagnol
tongue-de = allemand
tongue-it = italien
tongue-pt = portugais
tongue-ar = arabe
