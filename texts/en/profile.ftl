profile-menu-bio = your profile, within the network’s limit
profile-menu-fiche = the Google listing, point by point
profile-menu-site = the website, point by point
profile-bio = **{ $network } profile** ({ $length } / { $limit } characters):
profile-left-out = Left out for want of room: { $parts }
profile-missing = Missing: { $what }
profile-bio-refused = 🔴 This text does not pass the rules ({ $rules }): mend it before you show it.
profile-fill = Fill in
profile-form = Your profile
profile-ask-site = Your website’s address?
profile-ask-register = Your registration number?
profile-ask-register-hint = For example: RPPS 10000000000.
profile-ask-subjects = What do you speak about here?
profile-ask-subjects-hint = Two or three subjects, with commas: “scars, reconstruction”.
profile-fiche = **Google listing**: { $done ->
    [1] 1 point
   *[other] { $done } points
 } up to date of { $all } (page { $page } / { $pages })
profile-site = **Website**: { $done ->
    [1] 1 point
   *[other] { $done } points
 } up to date of { $all } (page { $page } / { $pages })
profile-by = by { $name }
profile-done = Done { $number } ✓
profile-monthly = Remind me every month
profile-monthly-already = The monthly round is set already: { $when }.
profile-monthly-set = Noted: the monthly round will ring { $when }.
profile-round = 🔎 **The round of the month**: what a patient finds when searching your name.
profile-round-due = Points due again: { $fiche } on the listing, { $site } on the website.
profile-open-fiche = The listing
profile-open-site = The website
