ideas-menu-idees = trois idées de publications, avec leur moment
ideas-none = Je n’ai plus d’idée neuve à vous montrer pour l’instant : aucune ne revient avant douze mois. /actualites en propose d’autres, tirées de la littérature médicale.
ideas-none-on = Je n’ai rien de neuf sur « { $theme } ».
ideas-any = Sur tout autre sujet
ideas-some = Une question à poser
ideas-on = { $count ->
    [one] Une idée sur « { $theme } » :
   *[other] { $count } idées sur « { $theme } » :
 }
ideas-where = { $network }, { $format } · { $when }
ideas-maybe = proposé { $when }
ideas-reason = { $reason }
ideas-develop = Développer
ideas-plan = Planifier
ideas-replan = Changer le moment
ideas-keep = Garder
ideas-other = Autre
ideas-poll = Sondage
ideas-adapt = Adapter à…
ideas-why = Pourquoi ?
ideas-agenda = Agenda
ideas-team = Demander à l’équipe
ideas-because = **{ $title }**
 { $why }
 Confiance : { $confidence ->
    [high] bonne, d’après vos propres résultats
    [medium] moyenne
   *[low] faible
 }.
ideas-poll-ready = À recopier dans le sondage de { $network } :
ideas-question-ready = À poser sur { $network } :
ideas-team-asked = La question est posée à l’équipe :
