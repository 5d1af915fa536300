remind-menu-rappel = set a reminder
remind-menu-rappels = the reminders set
remind-ask = When, and what for? For instance: “next Tuesday noon”, “every Tuesday and Thursday at 12:10”, “tomorrow evening post the video”.
remind-placeholder = When?
remind-not-read = I found no moment in this sentence. Tell me a day and an hour, for instance “Thursday 6.30 pm” or “in two hours”.
remind-which = Which one is right?
remind-option = { $echo }
remind-sure = Reminder: **{ $when }**. Is that right?
remind-sure-note = Reminder: **{ $when }** — { $what }. Is that right?
remind-set = Noted: { $when }.
remind-see-all = All reminders
remind-undo = Cancel this reminder
remind-other = Which other moment? For instance “tomorrow 7 pm”.
remind-past = That moment has already passed.
remind-none = No reminder is set.
remind-new = New reminder
remind-list = **Reminders**
remind-line = { $number }. { $when } — { $what }{ $status ->
    [paused] {" "}(paused)
   *[other] {""}
 }
remind-more = … and { $count } more.
remind-lost = ⚠️ { $count ->
    [one] One reminder could not be delivered, or its fate is unknown.
   *[other] { $count } reminders could not be delivered, or their fate is unknown.
 }
remind-open = Reminder { $number }
remind-one = **{ $what }**
 { $when }{ $status ->
    [paused] {" "}(paused)
   *[other] {""}
 }
remind-edit = Change the time
remind-pause = Pause
remind-resume = Resume
remind-delete = Delete
remind-nag = Insist
remind-nagging = I will insist until it is done, { $times } times at most.
remind-deleted = Reminder deleted.
remind-default-note = post something
remind-rings = ⏰ It is time: **{ $what }**.
remind-rings-slot = ⏰ It is your usual time: **{ $what }**. Nothing is planned for today yet.
remind-need-idea = An idea
remind-rings-post = ⏰ **{ $title }** — { $network }, { $when }.
remind-why-now = Why now: { $why }
remind-recheck = { $verdict ->
    [breach] 🔴 Read again today, this text is against the rules ({ $rules }): I no longer offer it. Run it through /check.
   *[other] 🟠 Read again today, this text carries a risk ({ $rules }).
 }
remind-posted = Posted ✓
remind-done = Done ✓
remind-hour = +1 h
remind-evening = This evening
remind-tomorrow = Tomorrow
remind-moment = Another time
remind-other-idea = Another idea
remind-skip = Skip
remind-posted-done = ✓ Posted: { $title }. I will ask just once, in three days, how it did.
remind-done-noted = ✓ Done.
remind-skipped = Skipped, no regrets.
remind-moved = All right: { $when }.
remind-kind-post = a post
remind-kind-slot = post something
remind-kind-note = reminder
remind-kind-nudge = reviews without an answer
remind-kind-report = report of a review
remind-kind-approval = signature awaited
remind-kind-result = results of a post
remind-kind-monthly = monthly round
