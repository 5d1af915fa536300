hours-menu-horaires = theatre, clinics, on-call, leave: when nothing may ring
hours-title = **When nothing rings**
hours-none = Nothing in particular yet.
hours-weekly = { $kind }: { $days }, { $begin } – { $end }
hours-dated = { $kind }: { $span }{ $labelled ->
    [no] {""}
   *[yes] {" "}({ $label })
 }
hours-from-to = { $first } to { $last }
hours-every = { $days }, one week in { $every }, from { $since }
hours-night = Night’s rest: { $begin } – { $end }
hours-no-night = No night’s rest.
hours-public = Public holidays: { $on ->
    [yes] silence
   *[no] as any other day
 }{ $located ->
    [no] {""}
   *[yes] {" "}(department { $department })
 }
hours-school = School holidays: silence, zone { $zone }
hours-no-school = School holidays: as any other day
hours-explain = What falls in these hours is gathered into one card after. Posts are not suggested at these moments.
hours-kind-operating = Theatre
hours-kind-consulting = Clinics
hours-kind-on_call = On call
hours-kind-leave = Leave
hours-kind-congress = Congress
hours-add-operating = + Theatre
hours-add-consulting = + Clinics
hours-add-on_call = + On call
hours-add-leave = + Leave
hours-add-congress = + Congress
hours-set-night = Night
hours-public-on = Public holidays: silence
hours-public-off = Public holidays: ring
hours-set-school = School holidays
hours-drop = ✗ { $number }
hours-kept = Noted.
hours-ask-operating = Which days do you operate, from when to when? For example “Tuesday and Thursday 8am-6pm”.
hours-ask-consulting = During which clinics should nothing ring? For example “Monday and Wednesday 9am to 12:30pm”.
hours-ask-on_call = When are you on call? For example “one Friday in four 6pm-8am”.
hours-ask-leave = When are you on leave? For example “from 24 December to 2 January”.
hours-ask-congress = When is the congress? For example “3 to 5 June: SOFCEP”.
hours-ask-night = From when to when? For example “10pm to 7am”.
hours-night-none = No night’s rest
hours-ask-school = Keep silent during the school holidays of which zone?
hours-zone = Zone { $zone }
hours-zone-none = Take no account of them
hours-department = My department
hours-ask-department = Which department? Alsace, Moselle and the overseas ones have public holidays of their own. For example “67” or “974”.
hours-not-read = I found no day. Write for example “Tuesday and Thursday 8am-6pm”.
hours-not-read-dates = I did not understand these dates. Write for example “3 to 12 August”.
hours-not-read-night = I did not understand. Write for example “10pm to 7am”.
hours-too-many = That makes many lines: remove some first.
hours-posts-inside = { $count ->
    [one] One post is planned already during that time: see /agenda.
   *[other] { $count } posts are planned already during that time: see /agenda.
 }
