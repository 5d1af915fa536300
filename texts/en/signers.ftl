signers-card = **Who signs**
 Replies to reviews: always a practitioner. In this order: { $names }.
 Posts: { $posts ->
    [editor] a practitioner or an editor
   *[practitioner] a practitioner
 }.
 Second pair of eyes: { $other ->
    [yes] yes, nobody signs what he himself asked to have signed
   *[no] no
 }.
signers-on = { $name } may sign
signers-off = { $name } no longer signs
signers-first = { $name } first
signers-posts = Posts: change
signers-other = Second pair of eyes: change
