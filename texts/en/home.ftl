home-week = **This week**
home-week-empty = Nothing is planned within seven days.
home-post = • { $title } — { $network }, { $when }{ $state ->
    [ready] {" "}✅
   *[other] {""}
 }
home-waiting = **Waiting for a signature**
home-waiting-empty = Nothing waits.
home-waits = • { $what } — { $name }, { $days ->
    [0] since today
    [one] since yesterday
   *[other] for { $days } days
 }
home-reviews = **Unanswered reviews**
home-reviews-empty = No review waits.
home-reviews-card = { $count ->
    [one] One review waits
   *[other] { $count } reviews wait
 }, { $urgent } of them urgent; the oldest for { $days } { $days ->
    [one] day
   *[other] days
 }.
 Stars: { $stars }
 Topics: { $topics }
home-settings = **Settings**
 Practice: { $name }, { $city } · { $posts } posts a week · reviews: { $policy }
home-ideas = Ideas
home-agenda = Agenda
home-reminders = Reminders
home-sign = See and sign
home-review = Reviews
home-practice = Practice
home-team = Team
home-privacy = Privacy
