ideas-menu-idees = three post ideas, each with its moment
ideas-none = I have no fresh idea left for now: none comes back within twelve months. /news suggests more, from the medical literature.
ideas-none-on = I have nothing fresh about “{ $theme }”.
ideas-any = On any other subject
ideas-some = A question to ask
ideas-on = { $count ->
    [one] One idea about “{ $theme }”:
   *[other] { $count } ideas about “{ $theme }”:
 }
ideas-where = { $network }, { $format } · { $when }
ideas-maybe = suggested { $when }
ideas-reason = { $reason }
ideas-develop = Develop
ideas-plan = Plan
ideas-replan = Change the moment
ideas-keep = Keep
ideas-other = Another
ideas-poll = Poll
ideas-adapt = Adapt to…
ideas-why = Why?
ideas-agenda = Agenda
ideas-team = Ask the team
ideas-because = **{ $title }**
 { $why }
 Confidence: { $confidence ->
    [high] good, from your own results
    [medium] medium
   *[low] low
 }.
ideas-poll-ready = To copy into { $network }’s own poll:
ideas-question-ready = To ask on { $network }:
ideas-team-asked = The team is asked:
