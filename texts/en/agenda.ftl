agenda-menu-agenda = the week and the month of posts
agenda-file = agenda
agenda-before = ◀
agenda-after = ▶
agenda-week = Week
agenda-month = Month
agenda-picture = Picture
agenda-export = Calendar .ics
agenda-kept = Undated
agenda-fill = Suggest a plan
agenda-ideas = Ideas
agenda-back = Agenda
agenda-ics = { $count ->
    [one] One post
   *[other] { $count } posts
 }, to open in your calendar.
agenda-nothing-to-export = Nothing is planned yet: there is nothing to export.
agenda-none-kept = No idea is waiting for a date.
agenda-kept-list = **Undated**
agenda-one = **{ $title }**
 { $network } · { $when }
 { $state }
 Why: { $why }
agenda-text = The text
agenda-swap = Swap
agenda-copy = Duplicate
agenda-skip = Skip
agenda-figures = Its figures
agenda-skipped = ✗ “{ $title }” is skipped. Its place stays empty, nothing else moves.
agenda-no-other = There is no other planned post to swap with.
agenda-swap-with = Swap “{ $title }” with:
agenda-swapped = Swapped: “{ $one }”, { $when }; “{ $other }”, { $then }. Nothing else moves.
agenda-copied = Copied: “{ $title }”. It is a repeat: better on another network, or after a few months.
agenda-span = A plan for how long? { $posts ->
    [one] One post
   *[other] { $posts } posts
 } a week, your networks, your absences and your theatre days (/practice, /hours).
agenda-span-4 = 4 weeks
agenda-span-13 = 3 months
agenda-span-52 = One year
agenda-drawn = **{ $count ->
    [one] One post
   *[other] { $count } posts
 } over { $weeks } weeks**
agenda-more = … and { $count } more.
agenda-no-plan = This period is full already, or I have no fresh idea left for it.
agenda-keep = Keep this plan
agenda-redraw = Draw again
agenda-checking = Composing and reading { $weeks } weeks of texts, one moment.
agenda-filled = { $count ->
    [one] One post is planned
   *[other] { $count } posts are planned
 }, each with its reminder. Each moves without touching the others.
