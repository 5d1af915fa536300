imports-menu-importer = import reviews (Google’s export or CSV)
imports-ask = Send the file: your business profile’s export from Google Takeout (reviews.json), or a CSV. I keep the reviews only; the same file may be sent again, nothing is counted twice.
imports-not-a-file = I need a JSON or CSV file. For the screenshot of one review: /review.
imports-big = This file is too big: { $limit } MB at most.
imports-unreadable = I find no reviews in this file. I need Google’s JSON export (reviews.json), or a CSV with a column for the words or the stars.
imports-none = There is no review in this file.
imports-ask-column = I do not recognise the columns of this file. { $field ->
    [text] Which one holds the **words of the review**?
    [stars] Which one holds the **stars**?
   *[created] Which one holds the **day of publication**?
 }
imports-column-button = { $name }
imports-column-none = None
imports-begun = { $count } reviews to read: one moment.
imports-progress = { $bar } { $done } / { $total }
imports-summary = **{ $read ->
    [one] One review read
   *[other] { $read } reviews read
 }**: new { $new }, known { $known }, changed { $changed }. Already answered: { $answered }.
imports-calls = Among the new ones without an answer: may be answered { $reply }, better left { $noreply }, to report { $report }, to show to an adviser { $advice }. Critical (3 stars or fewer): { $critical }.
imports-urgent = 🚨 { $count ->
    [one] One review speaks of an emergency or a complication: see it at once.
   *[other] { $count } reviews speak of an emergency or a complication: see them at once.
 }
imports-see = See what waits
imports-care = Report, take advice
