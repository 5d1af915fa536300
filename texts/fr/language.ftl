language-menu-langue = changer de langue
language-which = Dans quelle langue vous parler ?
language-set = Je vous parle français.
