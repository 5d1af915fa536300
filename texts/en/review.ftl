review-menu-avis = reviews: to answer, or not
review-offer = This is a review: what now?
review-ask = Paste the review here (with its stars if you have them), forward it, or send its screenshot.
review-placeholder = The review
review-empty = I see neither words nor stars here. Paste the review as it stands on Google.
review-long = That is longer than a review can be: { $limit } characters at most.
review-voice = I cannot hear voice messages yet: write or paste the words of the review.
review-file = This file is neither text nor picture. Paste the words of the review, or send its screenshot. For an export of reviews (Google’s JSON, or CSV): /import.
review-photo-big = This picture is too heavy: { $limit } MB at most.
review-no-ocr = I cannot read pictures on this installation (it takes the program tesseract). Copy the words of the review and paste them here.
review-photo-empty = I found no words on this picture. Copy the words of the review and paste them here.
review-read = This is what I read on the picture. Is it the text of the review? If not, send it corrected.
review-read-yes = Yes, that is it
review-again = I know this review already (no. { $number }). This is where it stands.
review-positions = **Once and for all, before the first review.** Official voices differ. The guide of the French Order of doctors (2018) allows an empathic reply that reveals and promotes nothing. In late 2025 an official of the Order said that a doctor must not answer reviews at all. **Not answering is therefore always a good answer.** The choice is yours; today: { $policy }.
review-policy-set = Noted: { $policy }. You can change it with /practice.
review-decision = { $decision ->
    [reply] **You may answer**, in general terms.
    [no-reply] **Better not to answer.**
    [report] **Report it to Google**, without answering.
   *[advice] **Take advice first**, do not answer now.
 }
review-facts = Review no. { $number } · { $stars } · { $language } · topics: { $topics } · { $state ->
    [new] new
    [drafted] reply proposed
    [approved] reply signed
    [published] reply published
    [reported] reported to Google
    [refused] report refused
    [appealed] appeal sent
   *[closed] closed
 }
review-words = Review: “{ $words }”
review-wordless = no words
review-removal = **Removal by Google**: { $why }
review-categories = Google’s category: { $names }.
review-policy = { $policy ->
    [answer] Your rule: answer, revealing nothing (/practice).
    [never] Your rule: never answer (/practice). So I prepare nothing.
   *[ask] Yours to choose: to answer or not, both can be defended (/practice to set a rule).
 }
review-star = { $count } ★
review-prepare = Prepare a reply
review-report = Report to Google
review-evidence = Evidence and deadlines
review-close = Do not answer
review-reopen = Reopen
review-anyway = Answer all the same
review-anyway-note = { $decision ->
    [advice] You set my advice aside; it is your decision, and it is on record. Have you seen your insurer?
   *[other] You set my advice aside; it is your decision, and it is on record.
 }
review-last = Our last answer?
review-history = History
review-not-to-answer = I do not prepare an answer to this review: see the reasons on its card, or your rule in /practice.
review-no-draft = I found no safe text for this review. Not answering is a good answer; you can also write your own and have it read with /check.
review-draft-void = With these stars I no longer advise an answer: the earlier proposal is cancelled.
review-draft = **Proposal { $version }** · { $tone ->
    [sober] sober
    [warm] warm
    [brief] brief
   *[none] free
 } · { $source ->
    [model] written by the model ({ $host }), read by my rules
    [edited] written by you
   *[offline] written by the house, without a model
 } · { $length } characters
review-model-note = { $note ->
    [refused] The model’s text did not pass my rules: this is the house’s.
   *[unavailable] The model did not answer in time: this is the house’s text.
 }
review-verdict = { $verdict ->
    [breach] **Against the rules**: this text cannot be signed as it is. Change it.
   *[risk] **At risk**: only a practitioner may take it upon himself, and that is on record.
 }
review-translation = In French: { $text }
review-insurer = On this subject, see your insurer first.
review-approved = ✅ Signed. Paste it on Google, then tell me that it is published: nothing leaves by itself.
review-copy = Copy
review-approve = Approve
review-other = Another
review-shorter = Shorter
review-warmer = Warmer
review-edit = Edit
review-measure = Say what has changed
review-published = Published ✓
review-google = Open Google’s page
review-consent = Show the review to the model?
review-consent-ask = For proposals that are closer to the review, I can show its **masked** text to the model at { $host }. Names, dates, places, amounts, acts and diagnoses are replaced by marks. This is exactly what would leave for this review:
 “{ $text }”
 Without your agreement the model gets the stars, the topics and the tone only. Masking may miss a detail: when in doubt, refuse.
review-consent-yes = I agree, for the practice
review-consent-no = No, stars and topics only
review-consent-kept = { $answer ->
    [yes] Noted: the masked text of reviews may be shown to the model. Your agreement is on record.
   *[no] Noted: the model will get the stars, the topics and the tone only.
 }
review-shortest = I cannot make it shorter without being curt. You can cut it yourself with [Edit].
review-measures = What has changed at your practice? I shall tell it as the way you work today, never as an admission. Tick only what is true.
review-no-measure = There is nothing to tick for this review: measures are told for waiting, phone, welcome and parking only.
measure-waiting-spacing = Appointments further apart
measure-waiting-notice = Delays told by message
measure-waiting-slots = Free slots for the unexpected
measure-phone-switchboard = New switchboard
measure-phone-online = Online booking
measure-phone-callback = Call-back requests by voicemail
measure-welcome-team = More staff at the desk
measure-welcome-training = Training in welcoming
measure-welcome-room = Waiting room rearranged
measure-parking-directions = Directions on the site
measure-parking-message = Where to park, in the confirmation
measure-parking-spaces = Reserved spaces
review-edit-title = Edit the reply
review-ask-text = The corrected text, in full
review-keep = Save
review-breach = This text is against the rules: nobody can sign it. Change it first.
review-sign-first = A practitioner’s signature comes first: I am asking for it.
review-old-draft = This proposal was replaced: the newest is further down, or in /review.
review-closed = Review no. { $number } is closed without an answer. It is a decision that can be defended, and it is on record.
review-inbox-button = Reviews
review-inbox = { $kind ->
    [critical] **Critical and unanswered (3 stars or fewer)**: { $count }
    [care] **To report, or to show to an adviser**: { $count }
    [answered] **Dealt with**: { $count }
    [all] **All reviews**: { $count }
   *[open] { $count ->
        [0] **No review is waiting.** Paste one when it comes.
        [one] **One review is waiting**
       *[other] **{ $count } reviews are waiting**
     }
 }
review-line = { $number }. { $mark } { $stars } · { $days ->
    [0] today
    [one] yesterday
   *[other] { $days } days ago
 } · { $state ->
    [new] new
    [drafted] proposal ready
    [approved] signed, to publish
    [published] published
    [reported] reported
    [refused] report refused
    [appealed] in appeal
   *[closed] closed
 } · { $topics }
 { $words }
review-number = See { $number }
review-more = More
review-paste = Paste a review
review-filter-open = Waiting
review-filter-critical = Critical
review-filter-care = Report, take advice
review-filter-answered = Dealt with
review-filter-all = All
review-last-none = The practice has signed no answer here yet.
review-last-title = { $count ->
    [one] **What the practice answered last time.** I shall propose nothing that reads like it.
   *[other] **What the practice answered the last times**, the nearest to this review first. I shall propose nothing that reads like it.
 }
review-last-one = Review no. { $number }, { $when }:
review-history-title = **Review no. { $number }** · { $state ->
    [new] new
    [drafted] reply proposed
    [approved] reply signed
    [published] reply published
    [reported] reported to Google
    [refused] report refused
    [appealed] appeal sent
   *[closed] closed
 }
review-event = • { $when } — { $name }: { $action ->
    [review-received] review received
    [review-imported] review imported
    [review-judged] stars noted
    [drafted] proposal (mark { $mark })
    [signature-asked] signature asked for (mark { $mark })
    [signature-void] signature voided by an edit
    [signature-changes] changes asked for
    [signature-refused] signature refused
    [signature-passed-on] signature asked of somebody else
    [override] risk taken upon oneself (mark { $mark })
    [signed] signed (mark { $mark })
    [published] published (mark { $mark })
    [review-closed] closed without an answer
    [review-reopened] reopened
    [advice-set-aside] advice set aside
    [review-reported] reported to Google
    [review-report-refused] report refused
    [review-appealed] appeal sent
    [review-removed] removed by Google
    [evidence-made] evidence pack
    [clock-set] defamation deadline noted
   *[other] { $action }
 }
review-nudge = 🔔 Reviews are waiting: { $count }.
review-rhythm = Reminders
review-rhythm-ask = How often shall I tell you of reviews that wait? Today: { $rhythm ->
    [daily] every working day, at 9
    [never] never
   *[weekly] on Mondays, at 9
 }.
review-rhythm-daily = Every working day
review-rhythm-weekly = On Mondays
review-rhythm-never = Never
review-rhythm-set = { $rhythm ->
    [daily] Noted: every working day at 9, when there is cause.
    [never] Noted: no more reminders.
   *[weekly] Noted: on Mondays at 9, when there is cause.
 }
topic-waiting = waiting
topic-phone = phone
topic-cost = cost
topic-welcome = welcome
topic-result = result
topic-pain = pain
topic-hygiene = hygiene
topic-refusal = refusal
topic-billing = billing
topic-complication = complication
topic-staff = staff
topic-parking = parking
topic-other = other
google-fake-engagement = fake engagement
google-impersonation = impersonation
google-misinformation = misinformation
google-misrepresentation = misrepresentation
google-harassment = harassment
google-hate-speech = hate speech
google-offensive = offensive content
google-personal-information = personal information
google-profanity = profanity
google-sexual = sexual content
google-violence = violence
google-dangerous = dangerous content
google-illegal = illegal content
google-off-topic = off-topic
google-advertising = advertising
google-gibberish = gibberish
tongue-fr = French
tongue-en = English
tongue-es = Spanish
tongue-de = German
tongue-it = Italian
tongue-pt = Portuguese
tongue-ar = Arabic
