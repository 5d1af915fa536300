core-cancelled = Cancelled.
core-nothing-to-cancel = Nothing was in progress.
core-unexpected = Something went wrong (code { $code }). Nothing is lost: try again, or type /cancel. If it comes back, give this code to whoever runs the assistant.
core-stale = This button is out of date. Ask for the list again, for instance with /review, /calendar or /reminders.
core-forbidden = { $role ->
    [practitioner] Only a practitioner of the practice may do this.
    [editor] Your role lets you read, not change things. Ask the owner of the practice.
    [owner] Only the owner of the practice may do this.
   *[other] You may not do this.
 }
core-unusable = { $why }
core-form-required = An answer is needed here.
core-form-choose = Please choose one of the answers shown.
core-form-long = That is too long: { $limit } characters at most.
core-form-done = Done
core-form-skip = Skip
core-yes = Yes
core-no = No
core-back = Back
core-cancel = Cancel
core-change = Change
core-all-done = Done.
