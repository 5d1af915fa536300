news-menu-actualites = recent medical literature, to be discussed with care
news-searching = Searching PubMed for “{ $topic }”…
news-searching-any = Searching PubMed…
news-offline = PubMed does not answer for now. Everything else works: try later, or take an idea of the catalogue.
news-again = Try again
news-ideas = Ideas
news-none = Nothing recent and new on “{ $topic }” among guidelines, reviews and trials. Try another word.
news-intro = { $count ->
    [one] One recent publication. Read it before speaking of it: I only know its reference.
   *[other] { $count } recent publications. Read them before speaking of them: I only know their references.
 }
news-reference = { $journal }, { $date } · PMID { $pmid }
news-doi = DOI { $doi }
news-frame = { $frame }
news-open = Read on PubMed
news-for-you = This paper’s title does not pass the rules of a public post: keep it for yourself.
