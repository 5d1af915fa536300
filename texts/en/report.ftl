report-title = **To report to Google** under: { $category }
report-words = The words that support it: “{ $words }”
report-verdict = { $why }
report-chosen = This category is your choice: the words of the review are not enough to show it. Google judges the words that are published.
report-text = The text to paste, which says nothing of anybody:
report-opinion = **I see no ground for removal.** { $why }
 Reporting a review only because it is unfair leads nowhere. If you know something that the words do not say (a competitor’s review, an impersonation), choose the exact category.
report-choose = Which of Google’s categories? One only, and the true one.
report-other-category = Choose the category
report-done = Reported ✓
report-page = Open Google
report-tool = Google’s tool
report-sent = Noted: reported. It often takes several days; I shall ask you again in { $days } days ({ $when }). Do not answer until then.
report-follow-up = 🔔 Review no. { $number }: { $stage ->
    [appeal] has Google answered your appeal?
   *[report] has Google decided?
 }
report-yes = Removed
report-no = Refused
report-not-yet = Not yet
report-later = All right, I shall ask again: { $when }.
report-removed = Review no. { $number } was removed. It is closed.
report-refused = Google refused. **One appeal is possible**, in the Reviews Management Tool. This is its text:
report-refused-last = Google keeps the review: there is no further appeal with Google. What is left is an answer in general terms, silence, or the ways of the law.
report-appealed = Appeal sent ✓
report-appeal-sent = Noted: appeal sent. I shall ask again: { $when }.
report-evidence = Evidence pack
report-clock = Defamation deadline
report-routes = Legal routes
report-listing = Remove my listing
report-evidence-title = Evidence pack
report-evidence-intro = Three questions, each can be skipped.
report-ask-published = When was the review first published?
report-ask-published-hint = For example: 12/10/2026, or “two weeks ago”.
report-ask-author = The author’s displayed name?
report-ask-link = The link of the review (Google’s Share button)?
report-day-unread = I could not read a past day. Write it for example like this: 12/10/2026, 3 October, “two weeks ago”.
report-evidence-made = **Evidence pack**, made { $when }. SHA-256 fingerprint of the file: `{ $mark }`
 The fingerprint shows that the file has not changed; it proves neither the publication nor its date. A bailiff’s report (constat de commissaire de justice) has evidential value: think of it soon, before the review changes. This pack is exempt from automatic erasure.
 { $shot ->
    [yes] The screenshot is in it.
   *[no] Send me the screenshot now, if you have it: I shall add it to the pack.
 }
report-shot-image = I need a picture (PNG or JPEG).
report-clock-ask = When was this review **first published**? The time runs from that day, not from the day you found it. For example: 12/10/2026, or “two weeks ago”.
report-clock-card = **Review no. { $number } — the deadline of defamation and insult** (French law of 29 July 1881: three months)
 First publication: { $published }
 Last day to act, cautiously counted: **{ $last }** — { $left ->
    [0] the time is over
    [one] this is the last day
   *[other] { $left } days left
 }
 Reminders: { $reminders }
 This is information, not advice: a lawyer says whether the words fall under that law.
report-redate = Correct the date
report-routes-title = **What the law offers.** Information with its sources, not advice: your insurer and a lawyer judge your case.
report-source = Source
report-listing-intro = A listing made without you, which secrecy forbids you to answer: the CNIL (29 December 2025) says that you must be able to have it removed. Earlier rulings went the other way. This is the objection to send to Google; fill in what stands in braces and show it to your adviser.
