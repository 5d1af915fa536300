peak-open = Peak times
peak-title = **At peak times**
peak-chosen = Your reminders ring { $minutes ->
    [0] at their hour, never early.
   *[other] up to { $minutes } minutes early if need be.
 }
peak-explain = When many practices have a reminder at the same minute, the messaging service lets only some dozens through each second, and the last ones come late. Those that may ring a little early go ahead of the crowd. At all other times, everything rings on time.
peak-choice = { $minutes ->
    [0] Never early
   *[other] Up to { $minutes } min early
 }
