privacy-menu-confidentialite = what is kept; export it, erase it
privacy-card = **What is kept**
 The practice’s settings, ideas, calendar, reminders, pasted reviews and drafts, on your practice’s own server and nowhere else. { $sealed ->
    [yes] Texts are encrypted there with a key of the practice’s own.
   *[no] ⚠️ Texts are not encrypted there: ENCRYPTION_KEYS is empty.
 }
 Reviews and drafts are erased after { $months } months, evidence packs excepted. The log holds no text. { $model ->
    [none] No language model is connected.
   *[other] A language model is connected ({ $model }); { $sends ->
        [yes] it gets the text of reviews masked: no names, dates or procedures.
       *[no] it never sees the text of a review.
     }
 }
 Never paste a patient’s file.
privacy-export = Export as JSON
privacy-delete = Erase everything
privacy-leave = Leave the practice
privacy-exported = Here is everything kept for this practice. The file is in clear: store it with care.
privacy-delete-sure = Erase the practice, its reviews, drafts, calendar and key? This is final, for the whole team.
privacy-delete-yes = Yes, erase everything
privacy-deleted = Everything is erased, the key included. Goodbye.
privacy-leave-sure = Leave this practice? Your name and accounts will be erased; what you signed stays with the practice.
privacy-left = You have left the practice. Goodbye.
