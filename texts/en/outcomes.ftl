outcomes-menu-resultats = what your posts brought
outcomes-ask = How did “{ $title }” do on { $network }? One line is enough, all of it optional: “34 likes, 5 comments, 2 shares, 1200 views”. I will not ask again.
outcomes-answer = Answer
outcomes-skip = Skip
outcomes-line = Your figures in one line: “34 likes, 5 comments, 2 shares, 1200 views”, or simply “34 5 2 1200”.
outcomes-placeholder = likes, comments, shares, views
outcomes-not-read = I found no figures there. For example “34 likes, 5 comments”, or “skip”.
outcomes-skipped = All right, I say no more of it.
outcomes-noted = Noted for “{ $title }”: { $figures }.
outcomes-likes = { $count ->
    [one] { $count } like
   *[other] { $count } likes
 }
outcomes-comments = { $count ->
    [0] no comment
    [one] { $count } comment
   *[other] { $count } comments
 }
outcomes-shares = { $count ->
    [0] no share
    [one] { $count } share
   *[other] { $count } shares
 }
outcomes-reach = { $count } people reached
outcomes-followers = { $count } followers
outcomes-all = All results
outcomes-followers-missing = With the number of followers on { $network } I can work out a rate.
outcomes-followers-set = Number of followers
outcomes-followers-of = { $network } followers
outcomes-followers-ask = How many followers on { $network }?
outcomes-title = { $count ->
    [0] No result is known yet. Import a Meta or Instagram export (CSV), or answer when I ask how a post did.
    [one] **One post followed**
   *[other] **{ $count } posts followed**
 }
outcomes-import = Import an export
outcomes-moment = Best hour
outcomes-import-ask = Send me the CSV export of Meta Business Suite or Instagram, or paste it. Useful columns: time of publication, network, format, likes, comments, shares, reach.
outcomes-file-big = This file is over { $limit } MB. Export a shorter period.
outcomes-not-export = No column says when posts went out: I can learn nothing from it. Choose the “Content” or “Posts” export, as CSV.
outcomes-empty = This file holds no post that I can read.
outcomes-which-network = { $count } posts, without a network’s name. Which network is this file from?
outcomes-zone-suspect = Yes, zone { $zone }
outcomes-zone-here-after-all = No, it is practice time
outcomes-zone-here = Yes, it is practice time
outcomes-zone-not = Another zone
outcomes-zone-other = Which zone are the file’s hours in? You may also write it (“Europe/London”).
outcomes-importing = Keeping { $count } posts, one moment.
outcomes-imported = { $count } posts read, from { $first } to { $last }, { $fresh } of them new.{ $skipped ->
    [0] {""}
    [one] {" "}One unreadable line was left out.
   *[other] {" "}{ $skipped } unreadable lines were left out.
 }
outcomes-by-network = **{ $network }**: { $reading }
