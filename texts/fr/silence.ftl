silence-group = ⏰ **{ $count } rappels** vous attendaient pendant ce temps de silence :
silence-line = { $number }. { $what } — prévu le { $when }
silence-open = Voir { $number }
silence-nothing = Il n’y a plus rien à faire pour ce rappel.
silence-more-dropped = … et { $count ->
    [one] un autre rappel n’a pas été envoyé
   *[other] { $count } autres rappels n’ont pas été envoyés
 } : trop tard.
silence-gone = ⚠️ Je ne peux plus écrire dans l’une de vos conversations sur { $platform } : les rappels qui y sonnaient sont **en pause**. Reprenez-les ou déplacez-les depuis la liste.
