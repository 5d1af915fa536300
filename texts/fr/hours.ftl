hours-menu-horaires = bloc, consultations, garde, congés : quand rien ne doit sonner
hours-title = **Quand rien ne sonne**
hours-none = Rien de particulier pour l’instant.
hours-weekly = { $kind } : { $days }, { $begin } – { $end }
hours-dated = { $kind } : { $span }{ $labelled ->
    [no] {""}
   *[yes] {" "}({ $label })
 }
hours-from-to = du { $first } au { $last }
hours-every = { $days }, une semaine sur { $every }, à partir du { $since }
hours-night = Repos de nuit : { $begin } – { $end }
hours-no-night = Pas de repos de nuit.
hours-public = Jours fériés : { $on ->
    [yes] silence
   *[no] comme les autres jours
 }{ $located ->
    [no] {""}
   *[yes] {" "}(département { $department })
 }
hours-school = Vacances scolaires : silence, zone { $zone }
hours-no-school = Vacances scolaires : comme les autres jours
hours-explain = Ce qui tombe pendant ces heures est regroupé dans une seule carte après. Les publications ne sont pas proposées à ces moments.
hours-kind-operating = Bloc
hours-kind-consulting = Consultations
hours-kind-on_call = Garde ou astreinte
hours-kind-leave = Congés
hours-kind-congress = Congrès
hours-add-operating = + Bloc
hours-add-consulting = + Consultations
hours-add-on_call = + Garde
hours-add-leave = + Congés
hours-add-congress = + Congrès
hours-set-night = Nuit
hours-public-on = Fériés : silence
hours-public-off = Fériés : sonner
hours-set-school = Vacances scolaires
hours-drop = ✗ { $number }
hours-kept = C’est noté.
hours-ask-operating = Quels jours opérez-vous, de quelle heure à quelle heure ? Par exemple « mardi et jeudi 8h-18h ».
hours-ask-consulting = Pendant quelles consultations ne faut-il pas sonner ? Par exemple « lundi et mercredi 9h-12h30 ».
hours-ask-on_call = Quand êtes-vous de garde ou d’astreinte ? Par exemple « un vendredi sur quatre 18h-8h ».
hours-ask-leave = Quand êtes-vous en congés ? Par exemple « du 24 décembre au 2 janvier ».
hours-ask-congress = Quand est le congrès ? Par exemple « du 3 au 5 juin : SOFCEP ».
hours-ask-night = De quelle heure à quelle heure ? Par exemple « 22h-7h ».
hours-night-none = Pas de repos de nuit
hours-ask-school = Faire silence pendant les vacances scolaires de quelle zone ?
hours-zone = Zone { $zone }
hours-zone-none = Ne pas en tenir compte
hours-department = Mon département
hours-ask-department = Quel département ? L’Alsace, la Moselle et l’outre-mer ont des jours fériés à eux. Par exemple « 67 » ou « 974 ».
hours-not-read = Je n’ai pas trouvé de jour. Écrivez par exemple « mardi et jeudi 8h-18h ».
hours-not-read-dates = Je n’ai pas compris ces dates. Écrivez par exemple « du 3 au 12 août ».
hours-not-read-night = Je n’ai pas compris. Écrivez par exemple « 22h-7h ».
hours-too-many = Cela fait beaucoup de lignes : supprimez-en d’abord.
hours-posts-inside = { $count ->
    [one] Une publication est déjà prévue pendant ce temps : voyez /agenda.
   *[other] { $count } publications sont déjà prévues pendant ce temps : voyez /agenda.
 }
