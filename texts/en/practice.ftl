practice-menu-cabinet = the practice’s settings and team
practice-card = **Practice { $name }**
 Specialty: { $specialty }
 Town: { $city } (time: { $zone })
 Language: { $language }
 Networks: { $networks }
 Posts a week: { $posts }
 Reviews: { $policy }
 Signature of replies: { $signature }
 Private contact: { $contact }
 Link for leaving a review: { $link }
practice-change = Change settings
practice-contact = Signature and contact
practice-people = Team
practice-me = My title
practice-me-only = Only practitioners declare a title.
practice-ask-name = The practice’s name?
practice-ask-signature = The signature under replies to reviews?
practice-ask-signature-hint = For instance: The practice, or The practice team.
practice-ask-contact = The private contact to offer?
practice-ask-contact-hint = For instance: 01 23 45 67 89, or the contact page.
practice-ask-link = Google’s link for leaving a review?
practice-team = **The team**
practice-member = • { $name } — { $role }{ $owner ->
    [yes] , owner
   *[no] {""}
 }
practice-invite-practitioner = Invite a practitioner
practice-invite-editor = Invite an editor
practice-invite-reader = Invite a reader
practice-invited = An invitation for one { $role }, valid for { $days } days and once. Pass it on in private; the person sends me this:
practice-remove = Remove { $name }
practice-remove-sure = Remove { $name }’s access, right now?
practice-removed = { $name } has no access any more.
