silence-group = ⏰ **{ $count } reminders** were waiting for the end of this quiet time:
silence-line = { $number }. { $what } — due on { $when }
silence-open = Show { $number }
silence-nothing = There is nothing left to do for this reminder.
silence-more-dropped = … and { $count ->
    [one] one more reminder was not sent
   *[other] { $count } more reminders were not sent
 }: too late.
silence-gone = ⚠️ I can no longer write in one of your conversations on { $platform }: the reminders that rang there are **paused**. Resume or move them from the list.
