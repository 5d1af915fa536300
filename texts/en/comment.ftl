comment-menu-commentaire = answer a comment or a direct message
comment-ask = Paste the comment or the direct message. With the first name in front, if you like (“Julie: …”). Never paste a patient’s file.
comment-placeholder = The comment
comment-empty = There is no comment here. Paste it as it is.
comment-voice = I cannot hear voice messages yet: write or paste the words.
comment-need = { $need ->
    [suicide] 🚨 **Distress.** Answer at once, give 3114 (French suicide prevention line, day and night) and 15; do not stay alone with this message.
    [emergency] 🚨 **Possible emergency.** 15 or 112 first; nothing that looks like an opinion.
    [medical] **A medical question**: no opinion at a distance, an invitation to consult.
    [photo] **A photo**: it is not judged, the person is invited to consult.
    [price] **A question of price**: no figure in public, the consultation and the quote.
    [appointment] **An appointment**: to the front desk.
    [practical] **A practical question.**
    [praise] **A kind word**: a warm thank-you that confirms nothing.
    [criticism] **A criticism**: courtesy, and the rest in private.
    [abuse] **Insult or threat**: better not to answer; hide and report it.
   *[other] **A message.**
 } { $where ->
    [message] Direct message.
   *[comment] Public comment.
 }
comment-injection = The text gives orders to a machine: I do not obey them.
comment-no-data = Ask for neither story nor photo on this channel, and keep no health data in the mailbox.
comment-silence = If you answer all the same:
comment-other = Another
comment-name = First name
comment-ask-name = Which first name, as the network shows it? (“-” for none)
comment-private = It is a direct message
comment-public = It is a public comment
comment-photo = A photo came with it
comment-no-photo = Without a photo
