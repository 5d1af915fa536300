switch-private = A group’s practice does not change; in private, /switch lets you choose.
switch-only-one = You have one practice here: { $name }.
switch-which = Which practice do you speak for?
switch-to = { $here ->
    [yes] ✓ { $name }
   *[no] { $name }
 }
switch-done = Very well: you now speak for the practice **{ $name }**.
