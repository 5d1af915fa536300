switch-private = Le cabinet d’un groupe ne change pas ; en privé, /changer vous laisse choisir.
switch-only-one = Vous n’avez qu’un cabinet ici : { $name }.
switch-which = Pour quel cabinet parlez-vous ?
switch-to = { $here ->
    [yes] ✓ { $name }
   *[no] { $name }
 }
switch-done = D’accord : vous parlez maintenant pour le cabinet **{ $name }**.
