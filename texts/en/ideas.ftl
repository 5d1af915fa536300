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
ideas-edit = Edit the text
ideas-again = Rewrite
ideas-ready = Ready ✓
ideas-agenda = Agenda
ideas-unplan = Undo this moment
ideas-team = Ask the team
ideas-fill = Fill in ({ $count })
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
ideas-adapt-to = “{ $title }”, for which network?
ideas-sheet = **{ $title }** — { $network }, { $format }
ideas-planned-at = Planned { $when }
ideas-outline = **Outline**
ideas-visual = **Picture**: { $text }
ideas-alt = **Alternative text**: { $text }
ideas-geo = **Place to tag**: { $text }
ideas-sources = **To check and date**: { $text }
ideas-asks = **For you to fill in**: { $asks }
ideas-by-model = Written by the model, read again by the rules.
ideas-caption = The text, ready to copy:
ideas-model-refused = The model’s text did not pass the rules: here is the house’s own.
ideas-model-unavailable = The model does not answer: here is the house’s own text.
ideas-fill-title = What only you know
ideas-fill-hint = Write it as it will be read, or skip.
ideas-ask-text = The new text?
ideas-edit-title = Edit the text
ideas-refused = 🔴 This text breaks the rules: I do not keep it as it stands. Here is what stops it, and words that pass.
ideas-risky = 🟠 This text carries a risk ({ $rules }): a practitioner must take it on to call it ready.
ideas-breach = This text breaks the rules ({ $rules }): edit it first.
ideas-still-asks = Still to fill in: { $asks }.
ideas-is-ready = ■ “{ $title }” is ready.
ideas-when = Which moment? For example “Thursday noon” or “the 12th at 6.30 pm”.
ideas-when-placeholder = When?
ideas-sure = “{ $title }” on { $network }, **{ $when }**. Is that right?
ideas-slot-why = Why: { $why }.
ideas-silent = ⚠️ The practice wants silence then ({ $why }): the reminder would come after.
ideas-planned = Planned: “{ $title }” on { $network }, **{ $when }**. I will remind you, text in hand.
ideas-moved = Moved: “{ $title }” on { $network }, **{ $when }**. Nothing else moves.
ideas-unplanned = “{ $title }” has no date any more; the idea is kept.
ideas-posted-already = This post is already out.
