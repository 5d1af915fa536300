approve-menu-signer = what waits for a signature
approve-waiting = **Waiting for a signature**
approve-none = Nothing waits for a signature.
approve-line = • { $what } — { $signer }, since { $when }
approve-show = See: { $what }
approve-open = See
approve-who = Who signs?
approve-what = { $kind ->
    [review] reply to review { $number }
    [post] post { $number }
   *[other] text { $number }
 }
approve-card = **Signature asked of { $signer }** — { $what }, version { $version }, fingerprint { $mark }.
 Asked by { $asker }, { $when }. Practice: { $practice }.
approve-findings = { $verdict ->
    [risk] 🟠 Risky ({ $rules }): only a practitioner may take it upon himself, and it is put on record.
    [breach] 🔴 Against the rules ({ $rules }).
   *[advice] 🔵 Advice: { $rules }.
 }
approve-sign = Sign
approve-changes = Ask for a change
approve-edit = Edit
approve-refuse = Refuse
approve-copy = Copy
approve-published = It is published
approve-send = Send
approve-keep = Save
approve-changes-title = Change
approve-refuse-title = Refusal
approve-edit-title = Edit the text
approve-ask-words = What should change?
approve-ask-reason = Why? (optional)
approve-ask-text = The text
approve-same = The text has not changed; the request still stands.
approve-nobody = Nobody can sign this text in this practice: it takes a practitioner. /signers shows who signs.
approve-not-you = You cannot decide on this text. These people can: { $names }.
approve-breach = 🔴 This text is against the rules ({ $rules }): nobody can sign it. Edit it first.
approve-breach-now = Read again just now, this text is against the rules ({ $rules }): nobody can sign it. Edit it.
approve-risk-practitioner = This text is risky ({ $rules }): only a practitioner may take it upon himself.
approve-risk-sure = 🟠 This text is risky ({ $rules }). Sign it all the same, in your own name? It is put on record.
approve-risk-yes = I take it upon myself
approve-void-now = This text was edited since: this request no longer counts. A new card is about the new version.
approve-late = { $state ->
    [signed] Too late: { $name } has already signed this text, { $when }.
    [changes] Too late: { $name } has already asked for a change, { $when }.
   *[refused] Too late: { $name } has already refused this text, { $when }.
 }
approve-is-signed = ✅ **Signed** by { $name }, { $when }; the signature is for this exact text ({ $mark }). Publishing is up to you: nothing leaves by itself.
approve-is-changes = ✍️ { $name } asks for a change ({ $when }): { $words }
approve-is-refused = ⛔ Refused by { $name }, { $when }: { $words }
approve-is-void = ➖ Void: the text was edited since.
approve-is-published = 📌 Signed by { $name } and **published**.
approve-published-already = This text is already noted as published.
approve-told-signed = ✅ { $name } has signed: { $what }. Publishing is up to you.
approve-told-changes = ✍️ { $name } asks for a change ({ $what }): { $words }
approve-told-refused = ⛔ { $name } has refused ({ $what }): { $words }
approve-still = ⏳ This text still waits for your signature.
approve-passed-on = ⏳ The person asked first has not answered in two days; it is up to you now, if you will.
approve-text-now = This is the text as it stands; copy it, change it, and send the whole back.
