link-code = Pour relier un autre compte au vôtre (comptes reliés : { $platforms }), envoyez-moi ceci depuis l’autre messagerie, en privé, dans les { $minutes } minutes. Le code sert une seule fois.
link-cut = Délier { $platform }
link-cut-sure = Délier votre compte { $platform } ? Il perd l’accès tout de suite.
link-cut-done = Le compte { $platform } est délié.
